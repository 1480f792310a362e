using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Cost;

/// <summary>The recommended estimate of docs/raff-api.md#cost-estimate, row by row; expected amounts are worked out by hand from its table.</summary>
public sealed class CostEstimateTests
{
    private static readonly PriceBook Prices =
        new() { Plans = new Dictionary<int, double> { [3] = 19.99 }, VolumeGb = 0.05, SnapshotGb = 0.05, BackupGb = 0.05, Ipv4 = 3, Ipv6 = 1 };

    /// <summary>A row, its estimate with the catalog and without it.</summary>
    public static TheoryData<string, IResource, double?, double?> Rows => new()
    {
        { "VM by its plan", Vm(pricing: 3), 19.99, 0.027764 * 720 },
        { "VM with 40 GB added", Vm(pricing: 3, added: 40), 19.99 + 2, 0.027764 * 720 },
        { "VM whose plan nobody sells any more", Vm(pricing: 99), 0.027764 * 720, 0.027764 * 720 },
        { "failed VM", Vm(pricing: 3) with { Status = "failure" }, 0, 0 },
        { "volume of 100 GB", new Volume { Id = new("1"), Name = "v", VolumeType = "nvme", Size = 100, Status = "attached", PricePerHour = "0.0068" }, 5,
            0.0068 * 730.5 },
        { "snapshot of 7.5 GB", new Snapshot { Id = new("1"), Name = "s", Type = "vm", Size = "7.5", PricePerHour = "0.0005" }, 0.375, 0.0005 * 730.5 },
        { "snapshot that says nothing", new Snapshot { Id = new("1"), Name = "s", Type = "vm" }, null, null },
        { "reserved IPv4", Ip("IPv4", reserved: true), 3, null },
        { "reserved IPv6", Ip("IPv6", reserved: true), 1, null },
        { "address that came with its VM", Ip("IPv4", reserved: false), 0, 0 },
        { "VPC", new Vpc { Id = new("1"), Name = "n", Cidr = "10.0.0.0/24", Status = "active" }, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Prices_OfEachKind_FollowTheVendorsRules(string what, IResource row, double? withCatalog, double? without)
    {
        Near(Kind(row).Prices([row], Prices).Single().Monthly, withCatalog, what);
        Near(Kind(row).Prices([row], PriceBook.Empty).Single().Monthly, without, what);
    }

    [Fact]
    public void Prices_FiveBackupsOfOneVmAndOneOfAnother_MakeTheThreeNewestOfEachFree()
    {
        IResource[] rows = [Backup(
            "a1",
            "a",
            day: 1), Backup("a3", "a", day: 3), Backup("a5", "a", day: 5), Backup("b1", "b", day: 1), Backup("a2", "a", day: 2), Backup("a4", "a", day: 4)];

        var paid = BackupKind.Create(TimeProvider.System).Prices(rows, Prices).Where(priced => priced.Monthly > 0)
            .ToDictionary(priced => priced.Row.Id.Value, priced => priced.Monthly);

        paid.Keys.Order().ShouldBe(["a1", "a2"]);
        Near(paid["a1"], 0.05 * 20, "20 GB beyond the third");
    }

    [Fact]
    public void Prices_KindThatSetsNone_AreUnknown() =>
        ResourceKind.Of(new ResourceEndpoint<Volume>("databases"), "databases", "Databases", "database", "Managed databases.", _ => { })
            .Prices([new Volume { Id = new("1"), Name = "v", VolumeType = "nvme", Size = 100, Status = "attached" }], Prices).Single().Monthly.ShouldBeNull();

    private static ResourceKind Kind(IResource row) => row switch
    {
        VirtualMachine => VirtualMachineKind.Create(TimeProvider.System),
        Volume => VolumeKind.Create(TimeProvider.System),
        Snapshot => SnapshotKind.Create(TimeProvider.System),
        PublicIp => PublicIpKind.Create(TimeProvider.System),
        _ => VpcKind.Create(TimeProvider.System),
    };

    private static void Near(double? actual, double? expected, string what)
    {
        actual.HasValue.ShouldBe(expected.HasValue, what);
        (actual ?? 0).ShouldBe(expected ?? 0, 0.000_001, what);
    }

    private static VirtualMachine Vm(int pricing, int added = 0) =>
        new() { Id = new ResourceId("1"), Name = "vm", Status = "active", PricingId = pricing, AddedStorage = added, PricePerHour = "0.027764" };

    private static PublicIp Ip(string type, bool reserved) =>
        new() { Id = new ResourceId("1"), IpAddress = "198.51.100.1", Type = type, Status = "free", Reserved = reserved };

    private static Backup Backup(string id, string vm, int day) =>
        new()
        {
            Id = new ResourceId(id),
            Name = id,
            Status = "ready",
            ProductVm = vm,
            StorageSize = 20 * 1024,
            CreatedAt = new DateTimeOffset(
            2026,
            1,
            day,
            0,
            0,
            0,
            TimeSpan.Zero)
        };
}
