using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Cost;

/// <summary>Adding costs up, telling idle money from committed money, and the formula behind each amount.</summary>
public sealed class CostGroupTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);
    private static readonly PriceBook Prices = new()
    {
        Plans = new Dictionary<int, double> { [3] = 19.99 },
        VolumeGb = 0.05,
        SnapshotGb = 0.05,
        BackupGb = 0.05,
        Ipv4 = 3,
        Ipv6 = 1,
    };

    /// <summary>A resource, its monthly cost, and why it is idle.</summary>
    public static TheoryData<IResource, double?, IdleReason?> Resources => new()
    {
        { Vm("active"), 19.99, null },
        { Vm("passive"), 19.99, IdleReason.StoppedVm },
        { Vm("passive"), null, IdleReason.StoppedVm },
        { Vm("failure"), 0, null },
        { Volume("available", null), 5, IdleReason.UnattachedVolume },
        { Volume("available", ""), 5, IdleReason.UnattachedVolume },
        { Volume("attached", "a"), 5, null },
        { Volume("creating", null), 5, null },
        { Ip("free", reserved: true), 3, IdleReason.FreeIp },
        { Ip("attached", reserved: true), 3, null },
        { Ip("free", reserved: false), 0, null },
        { Snapshot(days: 91), 1, IdleReason.OldSnapshot },
        { Snapshot(days: 90), 1, null },
        { new Snapshot { Id = new("s"), Name = "s", Type = "vm" }, 1, null },
        { Backup(), 1, IdleReason.ExtraBackup },
        { Backup(), 0, null },
        { Backup(), null, null },
        { new Vpc { Id = new("n"), Name = "n", Cidr = "10.0.0.0/24", Status = "active" }, 0, null },
    };

    /// <summary>A resource, its monthly cost, and how it came to be.</summary>
    public static TheoryData<IResource, double?, string> Formulas => new()
    {
        { Vm("active"), 19.99, "$19.99 for plan 3" },
        { Vm("active") with { AddedStorage = 40 }, 21.99, "$19.99 for plan 3 + 40 GB of added disk × $0.05" },
        { Vm("active") with { PricingId = 99 }, 19.99, "$0.027764 per hour × 720 hours. The catalog names no price for it." },
        { Vm("active") with { PricingId = 99, PricePerHour = null! }, null, "Neither the catalog nor the API names a price." },
        { Vm("failure"), 0, "A failed VM is not billed." },
        { Volume("attached", "a"), 5, "100 GB × $0.05" },
        { Snapshot(days: 1), 0.375, "7.5 GB × $0.05" },
        { Backup(), 0, "One of the 3 newest backups of its VM, which are free." },
        { Backup(), 1, "20 GB × $0.05" },
        { Ip("free", reserved: true), 3, "$3.00 for a reserved IPv4 address" },
        { Ip("free", reserved: false), 0, "An address that comes with its VM is free." },
        { new Vpc { Id = new("n"), Name = "n", Cidr = "10.0.0.0/24", Status = "active" }, 0, "Free of charge." },
        { new Firewall { Id = new("f"), Name = "f", Rules = [] }, 0, "Free of charge." },
        { new BackupSchedule { Id = new("s"), Name = "s", Type = "daily" }, 0, "Free of charge." },
        { new OtherKind(), null, "The price is not known." },
        { new OtherKind(), 4, "$4.00 a month, by the rule of its kind." },
    };

    [Theory]
    [MemberData(nameof(Resources))]
    public void Idle_OfAResource_IsWhatNothingUses(IResource row, double? monthly, IdleReason? reason) => IdleCost.Of(row, monthly, Now).ShouldBe(reason);

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Formula_OfAResource_CanBeChecked(IResource row, double? monthly, string formula) => CostFormula.Of(row, Prices, monthly).ShouldBe(formula);

    [Fact]
    public void Groups_ByEachGrouping_AddUpTheDearestFirst()
    {
        var web = Vm("active") with { Id = new("a"), ProjectId = new("p1"), Tags = [Tag("env:prod"), Tag("team:api")] };
        var old = Vm("passive") with { Id = new("b"), ProjectId = new("p2"), Tags = [Tag("team:api")] };
        CostLine[] lines =
        [
            new("vms", web, web, 20, null),
            new("vms", old, old, 10, IdleReason.StoppedVm),
            new("volumes", Volume("attached", "a") with { ProjectId = new("p1") }, web, 5, null),
            new("ips", Ip("free", reserved: true), null, null, IdleReason.FreeIp),
        ];

        Sums(CostGrouping.Project).ShouldBe([("p1", 25), ("p2", 10), ("", 0)]);
        Sums(CostGrouping.Kind).ShouldBe([("vms", 30), ("volumes", 5), ("ips", 0)]);
        Sums(CostGrouping.Tag).ShouldBe([("team:api", 35), ("env:prod", 25), ("", 0)]);
        Sums(CostGrouping.Vm).ShouldBe([("a", 25), ("b", 10), ("", 0)]);
        Sums(CostGrouping.Resource).ShouldBe([("vms/a", 20), ("vms/b", 10), ("volumes/v", 5), ("ips/i", 0)]);
        var all = new CostGroup("", lines);
        (all.Monthly, all.Idle, all.Unpriced).ShouldBe((35, 10, 1));
        all.Hourly.ShouldBe((30 / 720d) + (5 / 730.5), 1e-9);

        IEnumerable<(string, double)> Sums(CostGrouping grouping) => CostGroup.By(grouping, lines).Select(group => (group.Key, group.Monthly));
    }

    private static VirtualMachine Vm(string status) =>
        new() { Id = new("a"), Name = "web-01", Status = status, PricingId = 3, PricePerHour = "0.027764" };

    private static VmTag Tag(string name) => new(name);

    private static Volume Volume(string status, string? vm) =>
        new() { Id = new("v"), Name = "v", Status = status, Size = 100, VolumeType = "nvme", ProductVm = vm };

    private static PublicIp Ip(string status, bool reserved) =>
        new() { Id = new("i"), IpAddress = "192.0.2.1", Type = "IPv4", Status = status, Reserved = reserved };

    private static Snapshot Snapshot(int days) => new() { Id = new("s"), Name = "s", Type = "vm", Size = "7.5", CreatedAt = Now.AddDays(-days) };

    private static Backup Backup() => new() { Id = new("b"), Name = "b", Status = "ready", StorageSize = 20 * 1024, ProductVm = "a" };

    /// <summary>A kind that the price rules do not know.</summary>
    private sealed record OtherKind : IResource
    {
        public ResourceId Id => new("o");

        public string Name => "other";

        public ProjectId? ProjectId => null;

        public DateTimeOffset? CreatedAt => null;
    }
}
