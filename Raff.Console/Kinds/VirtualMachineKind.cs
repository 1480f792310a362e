using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds.Joins;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>Virtual machines as a list page shows them.</summary>
public static class VirtualMachineKind
{
    private static readonly ImmutableArray<string> Statuses = ["active", "passive", "initiating", "provisioning", "booting", "finalizing", "failure"];

    /// <summary>The definition.</summary>
    /// <param name="clock">What ages are counted from.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.Of(
        ResourceEndpoints.VirtualMachines,
        "vms",
        "Virtual machines",
        "VM",
        "Servers with their own disk, memory and addresses.",
        vm =>
        {
            vm.Icon = ConsoleIcons.Vm;
            vm.SearchHint = "Search name, id, address or tag";
            vm.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Status(row => row.Status, Tone, 15, Statuses, Word)
                .Text("address", "Address", Address, ch: 17, mono: true, cell: row => Cells.Mono(Address(row)))
                .Exported(("public_ipv4", row => row.PublicIpv4Address), ("public_ipv6", row => row.PublicIpv6Address))
                .Number("size", "Size", row => (row.Cpu * 10_000d) + row.Ram, row => $"{row.Cpu} vCPU · {row.Ram} GB", ch: 17)
                .Exported(("vcpu", row => row.Cpu), ("memory_gb", row => row.Ram))
                .Number("disk", "Disk", row => row.TotalStorage, row => Cells.Gigabytes(row.TotalStorage), ch: 8, shown: false)
                .Exported(("disk_gb", row => row.TotalStorage))
                .Text("template", "Template", row => $"{row.TemplateName} {row.TemplateVersion}".Trim(), shown: false)
                .Exported(("template_name", row => row.TemplateName), ("template_version", row => row.TemplateVersion))
                .Text("tags", "Tags", row => string.Join(", ", (row.Tags ?? []).Select(tag => tag.Name)), cell: row => Cells.Tags(row.Tags))
                .Exported(("tags", row => (row.Tags ?? []).Select(tag => tag.Name)))
                .Text("region", "Region", row => row.Region, ch: 10, shown: false)
                .Text("private", "Private address", row => row.PrivateIpv4Address, ch: 17, mono: true, shown: false)
                .Exported(("private_ipv4", row => row.PrivateIpv4Address))
                .JoinedToVms(clock)
                .MonthlyPrice()
                .Hourly(row => row.PricePerHour)
                .Age(clock)
                .Id();
            vm.Monthly(CostEstimate.Of);
            vm.Sums =
            [
                (row => row.Cpu, sum => $"{Cells.Count(sum)} vCPU"),
                (row => row.Ram, sum => $"{Cells.Gigabytes(sum)} memory"),
                (row => row.TotalStorage, sum => $"{Cells.Gigabytes(sum)} disk"),
            ];
            vm.Filter("region", "Region", row => row.Region).Rarely()
                .FilterMany("tag", "Tag", row => (row.Tags ?? []).Select(tag => tag.Name))
                .AgeFilter(clock).Rarely();
            vm.SearchIn =
            [
                row => row.PublicIpv4Address,
                row => row.PrivateIpv4Address,
                row => row.PublicIpv6Address,
                row => row.Tags is { Count: > 0 } tags ? string.Join(' ', tags.Select(tag => tag.Name)) : null,
            ];
            vm.DropOrder =
            [
                "region", "template", "disk", "private", "tags", "vpc", "firewall", "last_backup", "backup_schedule", "hourly", "created", "monthly", "size",
                "address",
            ];
            vm.Statuses = Statuses;
            vm.PassingStatuses = ["initiating", "provisioning", "booting", "finalizing"];
            vm.Same = SameVm;
            vm.RowBytes = 900;
        });

    /// <summary>The tone of a status; a word of a later API is neutral.</summary>
    public static string Tone(string status) => status switch
    {
        "active" => "ok",
        "initiating" or "provisioning" or "booting" or "finalizing" => "busy",
        "failure" => "bad",
        _ => "off",
    };

    /// <summary>A status in the operator's words: the API says passive where people say stopped.</summary>
    public static string Word(string status) => status == "passive" ? "stopped" : status;

    private static string? Address(VirtualMachine vm) => vm.PublicIpv4Address ?? vm.PublicIpv6Address ?? vm.PrivateIpv4Address;

    private static bool SameVm(VirtualMachine one, VirtualMachine other) =>
        one with { Tags = other.Tags } == other && (one.Tags ?? []).SequenceEqual(other.Tags ?? []);
}
