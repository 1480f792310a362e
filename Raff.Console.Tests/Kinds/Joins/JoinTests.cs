using System.Collections.Immutable;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Joins;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Kinds.Joins;

/// <summary>What other lists of a scope say about rows: a value, that there is none, or that it is not known.</summary>
public sealed class JoinTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly ResourceKind Vms = VirtualMachineKind.Create(new StoppedTime());
    private static readonly ResourceKind Snapshots = SnapshotKind.Create(new StoppedTime());
    private static readonly ResourceKind Backups = BackupKind.Create(new StoppedTime());

    [Fact]
    public void LastBackup_OfVms_IsTheNewestThatCanBeRestored()
    {
        var lists = Lists(JoinNeed.Backups, closed: "closed",
            Backup("1", "a", "ready", 9), Backup("2", "a", "ready", 3), Backup("3", "a", "failed", 1), Backup("4", "a", "creating", 0));

        Text("last_backup", Vm("a"), lists).ShouldBe("2026-11-22T12:00:00.0000000+00:00");
        Text("last_backup", Vm("b"), lists).ShouldBe("never");
        Text("last_backup", Vm("c", project: "closed"), lists).ShouldBe("unknown");
        Text("last_backup", Vm("d", project: null), lists).ShouldBe("unknown");
        Values("last_backup", Vm("a"), lists).ShouldBe("over-1d");
        Values("last_backup", Vm("b"), lists).ShouldBe("none");
        Values("last_backup", Vm("c", project: "closed"), lists).ShouldBe("unknown");
    }

    [Fact]
    public void LastBackup_Sorted_PutsNeverFirstAndUnknownLast()
    {
        var lists = Lists(JoinNeed.Backups, "closed", Backup("1", "a", "ready", 9), Backup("2", "b", "ready", 3));
        var list = Whole([Vm("x", project: "closed"), Vm("b"), Vm("a"), Vm("n")]);

        Ids(list, Vms, "?sort=last_backup", lists).ShouldBe("n,a,b,x");
        Ids(list, Vms, "?last_backup=none", lists).ShouldBe("n");
        Ids(list, Vms, "?last_backup=over-7d&last_backup=unknown&sort=name", lists).ShouldBe("a,x");
    }

    [Theory]
    [InlineData("10.1.0.7", "vpc-1")]
    [InlineData("10.2.0.7", "vpc-2")]
    [InlineData("10.9.0.7", "unknown")]
    [InlineData("10.3.0.20", "unknown")]
    [InlineData("10.4.0.7", "unknown")]
    [InlineData(null, "none")]
    [InlineData("fd00::1", "unknown")]
    public void Vpc_OfAVm_IsTheOneOfItsProjectWithItsAddress(string? address, string expected)
    {
        var lists = Lists(JoinNeed.Vpcs, null, Vpc("vpc-1", "10.1.0.0/16"), Vpc("vpc-2", "10.2.0.0/28"), Vpc("vpc-3", "10.3.0.0/16"),
            Vpc("vpc-3b", "10.3.0.0/24"),
            Vpc("vpc-4", "10.4.0.0/24"), Vpc("vpc-4b", "10.4.0.0/24"), Vpc("other", "10.9.0.0/16", "q"));

        Values("vpc", Vm("a") with { PrivateIpv4Address = address }, lists).ShouldBe(expected);
    }

    [Fact]
    public void Vpc_OfAVmThatASweepRead_IsEachThatItSaw()
    {
        var vm = Vm("a") with { PrivateIpv4Address = "10.1.0.7", UpdatedAt = Now };
        var lists = Lists(JoinNeed.Vpcs, null, [Vpc("vpc-1", "10.1.0.0/16"), Vpc("vpc-2", "10.2.0.0/16")],
            Read("a", Now, Nic("vpc", network: "Name of vpc-1"), Nic("vpc", network: "Name of vpc-2")));

        Values("vpc", vm, lists).ShouldBe("vpc-1,vpc-2");
        Text("vpc", vm, lists).ShouldBe("Name of vpc-1, Name of vpc-2");
        Values("vpc", Vm("b", status: "provisioning"), lists).ShouldBe("unknown");
    }

    [Fact]
    public void Firewall_OfAVm_IsWhatASweepReadAndNothingElse()
    {
        var known = new KnownNetworks(new Dictionary<string, (DateTimeOffset?, KnownNetworks.Vm)>
        {
            ["a"] = (Now, KnownNetworks.Vm.Of([Nic("public", "fw-1"), Nic("ipv6", "fw-2"), Nic("vpc", network: "n")])),
            ["b"] = (Now, KnownNetworks.Vm.Of([Nic("public")])),
            ["c"] = (Now.AddDays(-1), KnownNetworks.Vm.Of([Nic("public", "fw-1")])),
        });
        var lists = new JoinedLists(ImmutableDictionary<string, LoadedList<IResource>>.Empty.Add(JoinNeed.Firewalls, Whole([Firewall("fw-1", "web")])), known);
        VirtualMachine Public(string id) => Vm(id) with { PublicIpv4Address = "203.0.113.7", UpdatedAt = Now };

        Values("firewall", Public("a"), lists).ShouldBe("fw-1,fw-2");
        Text("firewall", Public("a"), lists).ShouldBe("web, fw-2");
        Values("firewall", Public("b"), lists).ShouldBe("none");
        Values("firewall", Public("c"), lists).ShouldBe("unknown", "the VM has changed since");
        Values("firewall", Public("d"), lists).ShouldBe("unknown");
        Text("firewall", Vm("e"), lists).ShouldBe("no public IP");
        Values("firewall", Vm("f", status: "booting"), lists).ShouldBe("unknown");
    }

    [Fact]
    public void Source_OfASnapshot_IsGoneOnlyWhereItsVmIsSurelyGone()
    {
        var lists = Lists(JoinNeed.Vms, "closed", Vm("a"));
        string Of(Snapshot snapshot) =>
            string.Join(',', Snapshots.Filters.First(one => one.Field == "source_state").In(new RowContext { Lists = lists })(snapshot));
        var gone = Snapshot("vm", "b");

        Of(Snapshot("vm", "a")).ShouldBe("exists");
        Of(gone).ShouldBe("gone");
        Of(gone with { ProjectId = new ProjectId("closed") }).ShouldBe("unknown");
        Of(gone with { CreatedAt = Now.AddSeconds(1) }).ShouldBe("unknown", "it is younger than the list of VMs");
        Of(Snapshot("volume", "b")).ShouldBe("unknown");
        Of(Snapshot("vm", null)).ShouldBe("unknown");
    }

    [Theory]
    [InlineData("last_backup")]
    [InlineData("backup_schedule")]
    [InlineData("vpc")]
    [InlineData("firewall")]
    public void Column_WithoutItsList_SaysLoadingOrUnknownAndNeverNone(string key)
    {
        var column = Vms.Columns.First(one => one.Key == key);
        var loading = column.Needs.Where(need => need != JoinNeed.Networks)
            .ToImmutableDictionary(need => need, _ => new LoadedList<IResource> { Phase = new ListPhase.Loading(), Rows = [] });
        var failed = column.Needs.Where(need => need != JoinNeed.Networks).ToImmutableDictionary(
            need => need, _ => new LoadedList<IResource> { Phase = new ListPhase.Failed(new RaffError.TimedOut("late")), Rows = [] });

        Text(key, Vm("a"), new JoinedLists(loading)).ShouldBe("…");
        Text(key, Vm("a"), new JoinedLists(failed, KnownNetworks.Nothing)).ShouldBe("unknown");
        Text(key, Vm("a"), JoinedLists.Empty).ShouldBe("unknown");
        Values(key, Vm("a"), JoinedLists.Empty).ShouldBeEmpty();
    }

    [Fact]
    public void Backups_GroupedByVm_StandTogetherInTheOrderOfNames()
    {
        var vms = Lists(JoinNeed.Vms, null, Vm("v1") with { Name = "zeta" }, Vm("v2") with { Name = "alpha" }, Vm("v3") with { Name = "alpha" });
        var list = Whole([Backup("1", "v1", "ready", 1), Backup("2", "v2", "ready", 5), Backup("3", "v3", "ready", 2), Backup("4", "v2", "ready", 3),
            Backup("5", "v1", "ready", 9)]);

        Ids(list, Backups, "?group=vm&sort=-created", vms).ShouldBe("4,2,3,1,5");
        Ids(list, Backups, "?sort=vm", vms).ShouldStartWith("2,3,4");
        ListQuery.Read("/all/vms?group=vm", Vms, Scope.All).Group.ShouldBeNull("VMs have no groups");
    }

    [Fact]
    public void Order_AfterAnotherListArrived_IsMadeAgain()
    {
        var list = Whole([Vm("a"), Vm("b")]);

        Ids(list, Vms, "?sort=last_backup", Lists(JoinNeed.Backups, null, Backup("1", "a", "ready", 1), Backup("2", "b", "ready", 2))).ShouldBe("b,a");
        Ids(list, Vms, "?sort=last_backup", Lists(JoinNeed.Backups, null, Backup("1", "a", "ready", 3), Backup("2", "b", "ready", 2))).ShouldBe("a,b");
    }

    private static string Text(string key, IResource row, JoinedLists lists) =>
        Vms.Columns.First(one => one.Key == key).In(new RowContext { Lists = lists }).Text(row);

    private static string Values(string field, IResource row, JoinedLists lists) =>
        string.Join(',', Vms.Filters.First(one => one.Field == field).In(new RowContext { Lists = lists })(row));

    private static string Ids(LoadedList<IResource> list, ResourceKind kind, string query, JoinedLists lists) => string.Join(',',
        ListView.Of(list, kind, ListQuery.Read($"/all/{kind.Word}{query}", kind, Scope.All), new RowContext { Lists = lists })
            .Select(place => list.Rows[place].Id.Value));

    private static JoinedLists Lists(string need, string? closed, params IResource[] rows) => Lists(need, closed, rows, KnownNetworks.Nothing);

    private static JoinedLists Lists(string need, string? closed, IResource[] rows, KnownNetworks networks) =>
        new(ImmutableDictionary<string, LoadedList<IResource>>.Empty.Add(need, Whole(rows, closed)), networks);

    private static LoadedList<IResource> Whole(IResource[] rows, string? closed = null) => new()
    {
        Phase = new ListPhase.Complete(),
        Rows = rows,
        AsOf = Now,
        Refused = closed is null ? [] : [new ProjectFailure(new ProjectId(closed), new RaffError.TimedOut("late"))],
    };

    private static KnownNetworks Read(string vm, DateTimeOffset? updated, params VmNetwork[] nics) =>
        new(new Dictionary<string, (DateTimeOffset?, KnownNetworks.Vm)> { [vm] = (updated, KnownNetworks.Vm.Of(nics)) });

    private static VmNetwork Nic(string type, string? firewall = null, string network = "") =>
        new() { NicId = 1, NetworkName = network, Ip = "203.0.113.7", Type = type, SecurityGroupId = firewall };

    private static VirtualMachine Vm(string id, string? project = "p", string status = "active") =>
        new() { Id = new ResourceId(id), Name = id, Status = status, ProjectId = project is null ? null : new ProjectId(project) };

    private static Backup Backup(string id, string vm, string status, int days) => new()
    {
        Id = new ResourceId(id),
        Name = id,
        Status = status,
        ProductVm = vm,
        CreatedAt = Now.AddDays(-days),
        ProjectId = new ProjectId("p"),
    };

    private static Vpc Vpc(string id, string cidr, string project = "p") =>
        new() { Id = new ResourceId(id), Name = $"Name of {id}", Cidr = cidr, Status = "active", ProjectId = new ProjectId(project) };

    private static Firewall Firewall(string id, string name) => new() { Id = new ResourceId(id), Name = name, Rules = [] };

    private static Snapshot Snapshot(string type, string? vm) =>
        new() { Id = new ResourceId("s"), Name = "s", Type = type, ProductVm = vm, ProjectId = new ProjectId("p"), CreatedAt = Now.AddDays(-1) };

    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
