using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Cost;

/// <summary>Why the cost of a resource changed.</summary>
public sealed class CostComparisonTests
{
    private static readonly VirtualMachine Vm =
        new() { Id = new("a"), Name = "web-01", ProjectId = new("p1"), Status = "active", PricingId = 3, Cpu = 2, Ram = 4, PricePerHour = "0.03" };

    private static readonly Volume Volume = new() { Id = new("v"), Name = "data", ProjectId = new("p1"), Status = "attached", Size = 100 };
    private static readonly Snapshot Snapshot = new() { Id = new("s"), Name = "s", ProjectId = new("p1"), Type = "vm", Size = "10" };
    private static readonly Backup Backup = new() { Id = new("b"), Name = "b", ProjectId = new("p1"), Status = "ready", StorageSize = 20 * 1024 };
    private static readonly PublicIp Ip =
        new() { Id = new("i"), IpAddress = "192.0.2.1", ProjectId = new("p1"), Type = "IPv4", Status = "free", Reserved = true };

    /// <summary>A resource before and after with what it costs, why that changed, and the words.</summary>
    public static TheoryData<PricedRow?, PricedRow?, CostReason, string> Changes => new()
    {
        { null, new(Volume, 5), CostReason.Created, "100 GB" },
        { new(Volume, 5), null, CostReason.Deleted, "100 GB" },
        { new(Volume, 5), new(Volume with { Size = 200 }, 10), CostReason.Resized, "100 GB → 200 GB" },
        { new(Snapshot, 0.5), new(Snapshot with { Size = "30" }, 1.5), CostReason.Resized, "10 GB → 30 GB" },
        { new(Backup, 1), new(Backup with { StorageSize = 40 * 1024 }, 2), CostReason.Resized, "20 GB → 40 GB" },
        { new(Backup, 0), new(Backup, 1), CostReason.FreeBackup, "the 3 newest backups of a VM are free" },
        { new(Vm, 20), new(Vm with { PricingId = 4, Cpu = 4, Ram = 8 }, 40), CostReason.Resized, "2 vCPU, 4 GB, plan 3 → 4 vCPU, 8 GB, plan 4" },
        { new(Vm, 20), new(Vm with { AddedStorage = 40 }, 22), CostReason.Resized, "2 vCPU, 4 GB, plan 3 → 2 vCPU, 4 GB, plan 3 + 40 GB disk" },
        { new(Vm, 20), new(Vm with { Status = "failure" }, 0), CostReason.State, "active → failure" },
        { new(Ip with { Reserved = false }, 0), new(Ip, 3), CostReason.State, "now reserved" },
        { new(Ip, 3), new(Ip with { Reserved = false }, 0), CostReason.State, "no longer reserved" },
        { new(Vm, 20), new(Vm with { PricePerHour = "0.05" }, 36), CostReason.Price, "another price for the same resource" },
        { new(Volume, null), new(Volume, 5), CostReason.Price, "another price for the same resource" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_OfAResource_SaysWhyAndWhat(PricedRow? before, PricedRow? after, CostReason reason, string what)
    {
        var change = CostComparison.Of("kind", before, after, wasLookedFor: true).ShouldHaveSingleItem();

        (change.Reason, change.What).ShouldBe((reason, what));
        (change.Before, change.After).ShouldBe((before is null ? 0 : before.Monthly, after is null ? 0 : after.Monthly));
        change.Difference.ShouldBe(change.After - change.Before ?? 0);
        change.Project!.Value.Value.ShouldBe("p1");
    }

    [Fact]
    public void Change_WhereTheEarlierSweepDidNotLook_IsNotCalledCreated() =>
        CostComparison.Of("volumes", null, new(Volume, 5), wasLookedFor: false).Single().Reason.ShouldBe(CostReason.FirstRead);

    [Fact]
    public void Change_ThatCostsTheSame_IsNone()
    {
        CostComparison.Of("vms", new(Vm, 20), new(Vm with { Name = "other", Status = "passive" }, 20.004), wasLookedFor: true).ShouldBeEmpty();
        CostComparison.Of("vms", null, new(Vm, 0), wasLookedFor: true).ShouldBeEmpty();
        CostComparison.Of("vms", new(Vm, null), new(Vm, null), wasLookedFor: true).ShouldBeEmpty();
        CostComparison.Of("vms", null, null, wasLookedFor: true).ShouldBeEmpty();
    }

    [Fact]
    public void Change_OfProject_CountsOnceInEach()
    {
        var changes = CostComparison.Of("volumes", new(Volume, 5), new(Volume with { ProjectId = new("p2") }, 5), wasLookedFor: true).ToList();

        changes.Select(change => (change.Project!.Value.Value, change.Reason, change.Difference))
            .ShouldBe([("p1", CostReason.Moved, -5), ("p2", CostReason.Moved, 5)]);
    }

    [Fact]
    public void Words_OfEachReason_Exist() => Enum.GetValues<CostReason>().Select(CostComparison.Words).ShouldBeUnique();

    [Fact]
    public void Statement_OfLines_AddsUpWhatItShows()
    {
        CostLine[] lines =
        [
            new("vms", Vm, Vm, 20, null) { Charged = 23.004 },
            new("vms", Vm with { Id = new("c"), Name = "db" }, null, 30, null) { Charged = 30.005 },
            new("volumes", Volume, Vm, 0.004, null) { Charged = 0.004 },
            new("volumes", Volume with { Id = new("w") }, Vm, null, null),
            new("ips", Ip, null, 3, null) { Charged = 1.006 },
            new("vpcs", new Vpc { Id = new("n"), Name = "n", Cidr = "10.0.0.0/24", Status = "active" }, null, 0, null),
        ];

        var statement = CostStatement.Of(lines);

        statement.Lines.Select(line => line.Row.Id.Value).ShouldBe(["c", "a", "w", "i"]);
        statement.Kinds.ShouldBe([("vms", 53.01), ("volumes", 0), ("ips", 1.01)]);
        (statement.Total, statement.Unpriced).ShouldBe((54.02, 1));
    }
}
