using System.Collections.Frozen;

namespace Raff.Console.Domain.Actions;

/// <summary>
/// Which fields of a resource a command changes, named as the API names them: how a change that a sweep noticed is traced to the operation that made it. A
/// command also changes resources that it is not about: attaching a public IP to a VM changes the public IP.
/// </summary>
public static class CommandEffects
{
    private static readonly string[] Everything = ["*"];
    private static readonly string[] System = ["status", "template_id", "template_name", "template_version", "public_ipv4_address", "public_ipv6_address"];

    private static readonly FrozenDictionary<string, string[]> Own = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["vm.start"] = ["status"],
        ["vm.stop"] = ["status"],
        ["vm.reboot"] = ["status"],
        ["vm.hard-reboot"] = ["status"],
        ["vm.rename"] = ["name"],
        ["vm.resize"] = ["cpu", "ram", "storage", "total_storage", "price_per_hour", "pricing_id", "billing_type", "status"],
        ["vm.resize-disk"] = ["storage", "added_storage", "total_storage", "price_per_hour", "status"],
        ["vm.reinstall"] = System,
        ["vm.factory-reset"] = System,
        ["vm.attach-vpc"] = ["private_ipv4_address", "status"],
        ["vm.detach-vpc"] = ["private_ipv4_address", "status"],
        ["vm.attach-ip"] = ["public_ipv4_address", "public_ipv6_address", "price_per_hour", "status"],
        ["vm.detach-ip"] = ["public_ipv4_address", "public_ipv6_address", "price_per_hour", "status"],
        ["vm.add-tag"] = ["tags"],
        ["vm.edit-tag"] = ["tags"],
        ["vm.remove-tag"] = ["tags"],
        ["schedule.create"] = ["backup_type"],
        ["schedule.update"] = Everything,
        ["backup.create"] = ["status"],
        ["backup.restore"] = ["status"],
        ["snapshot.create"] = ["status"],
        ["snapshot.restore"] = ["status"],
        ["snapshot.rename"] = ["name"],
        ["volume.attach"] = ["status", "product_vm"],
        ["volume.detach"] = ["status", "product_vm"],
        ["volume.resize"] = ["size", "price_per_hour", "status"],
        ["vpc.update"] = Everything,
        ["ip.change"] = Everything,
        ["firewall.update"] = Everything,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // By the kind that is changed: which commands on something else do it, and to which fields.
    private static readonly FrozenDictionary<string, (string[] Commands, string[] Fields)> Others =
        new Dictionary<string, (string[], string[])>(StringComparer.Ordinal)
        {
            ["vms"] = (["vm.edit-tag", "ip.change", "ip.release", "vpc.delete", "schedule.create", "schedule.update", "schedule.delete", "backup.restore",
                "snapshot.restore"],
                ["status", "tags", "backup_type", "public_ipv4_address", "public_ipv6_address", "private_ipv4_address", "template_id", "template_name",
                    "template_version"]),
            ["volumes"] = (["vm.delete", "snapshot.restore"], ["status", "product_vm"]),
            ["snapshots"] = (["vm.delete", "volume.delete"], ["status", "product_vm"]),
            ["backups"] = (["vm.delete", "backup.delete-chain", "backup.restore"], ["status", "product_vm", "increment_id"]),
            ["backup-schedules"] = (["vm.delete", "vm.rename", "backup.create"], ["name", "product_vm", "last_run_status", "enabled"]),
            ["ips"] = (["vm.create", "vm.delete", "vm.attach-ip", "vm.detach-ip"], ["status", "reserved"]),
            ["vpcs"] = (["vm.create", "vm.delete", "vm.attach-vpc", "vm.detach-vpc"], ["used_ips", "status"]),
            ["firewalls"] = (["vm.create", "vm.delete", "vm.attach-firewall", "vm.detach-firewall"], ["vm_count"]),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every command that is known to change something of what it is about, with the fields; <c>*</c> for any.</summary>
    internal static IEnumerable<(string Command, IReadOnlyList<string> Fields)> Known => Own.Select(pair => (pair.Key, (IReadOnlyList<string>)pair.Value));

    /// <summary>The kinds that commands on other resources change, with the fields.</summary>
    internal static IEnumerable<(string Kind, IReadOnlyList<string> Fields)> KnownOnOthers =>
        Others.Select(pair => (pair.Key, (IReadOnlyList<string>)pair.Value.Fields));

    /// <summary>Whether a command changes a field of what it is about.</summary>
    public static bool Changes(string command, string field) =>
        Own.TryGetValue(command, out var fields) && (ReferenceEquals(fields, Everything) || fields.Contains(field));

    /// <summary>The commands on other resources that may change a kind; none for a kind that no other changes.</summary>
    public static IReadOnlyList<string> OnOthers(string kind) => Others.TryGetValue(kind, out var known) ? known.Commands : [];

    /// <summary>Whether a command on another resource may change a field of a kind.</summary>
    public static bool ChangesOther(string command, string kind, string field) =>
        Others.TryGetValue(kind, out var known) && known.Commands.Contains(command) && known.Fields.Contains(field);
}
