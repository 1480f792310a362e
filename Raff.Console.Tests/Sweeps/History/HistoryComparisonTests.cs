using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sweeps;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Tests.Sweeps.History;

/// <summary>Sweeps with known changes between them give exactly those changes.</summary>
public sealed class HistoryComparisonTests
{
    private static readonly string[] Names = ["web", "db", "cache", "mail"];

    [Fact]
    public async Task TwoSweeps_WithKnownChanges_GiveExactlyThose()
    {
        await using var history = await WrittenHistory.CreateAsync();
        await history.WriteAsync(WrittenHistory.Found(0, [Vm("same"), Vm("resized"), Vm("gone"), Volume("moved", "same")]));

        await history.WriteAsync(WrittenHistory.Found(
            1, [Vm("same"), Vm("resized") with { Cpu = 4, Name = "bigger", Status = "passive" }, Vm("new"), Volume("moved", "new")]));

        var changes = await history.CompareAsync(0, 1);
        changes.Select(change => (change.Id, change.Change)).ShouldBe(
            [("gone", ChangeKind.Disappeared), ("moved", ChangeKind.Changed), ("new", ChangeKind.Appeared), ("resized", ChangeKind.Changed)]);
        changes.Single(change => change.Id == "resized").Fields
            .ShouldBe([new("name", "resized", "bigger"), new("status", "active", "passive"), new("cpu", "2", "4")]);
        changes.Single(change => change.Id == "moved").Fields.ShouldBe([new("product_vm", "same", "new")]);
    }

    [Fact]
    public async Task Span_OfSeveralSweeps_LeavesOutWhatCameAndWentInBetween()
    {
        await using var history = await WrittenHistory.CreateAsync();
        await history.WriteAsync(WrittenHistory.Found(0, [Vm("a"), Vm("b")]));
        await history.WriteAsync(WrittenHistory.Found(1, [Vm("a") with { Cpu = 8 }, Vm("b"), Vm("short-lived")]));
        await history.WriteAsync(WrittenHistory.Found(2, [Vm("a"), Vm("b") with { Ram = 16 }]));

        (await history.CompareAsync(0, 2)).ShouldHaveSingleItem().Fields.ShouldBe([new("ram", "4", "16")]);
        (await history.CompareAsync(0, 1)).Select(change => change.Id).ShouldBe(["a", "short-lived"]);
        (await history.CompareAsync(1, 2)).Select(change => (change.Id, change.Change)).ShouldBe(
            [("a", ChangeKind.Changed), ("b", ChangeKind.Changed), ("short-lived", ChangeKind.Disappeared)]);
    }

    [Fact]
    public async Task Findings_BetweenSweeps_AreNewFixedOrRegressed()
    {
        await using var history = await WrittenHistory.CreateAsync();
        IResource[] rows = [Vm("a"), Vm("b")];
        await history.WriteAsync(WrittenHistory.Found(0, rows, WrittenHistory.Finding("rule.back", "a"), WrittenHistory.Finding("rule.stays", "a")));
        await history.WriteAsync(WrittenHistory.Found(1, rows, WrittenHistory.Finding("rule.fixed", "b"), WrittenHistory.Finding("rule.stays", "a")));
        await history.WriteAsync(WrittenHistory.Found(
            2, rows, WrittenHistory.Finding("rule.back", "a"), WrittenHistory.Finding("rule.new", "b"), WrittenHistory.Finding("rule.stays", "a")));

        (await history.CompareAsync(1, 2)).Select(change => (change.Rule, change.Change)).ShouldBe(
            [("rule.back", ChangeKind.Regressed), ("rule.fixed", ChangeKind.Fixed), ("rule.new", ChangeKind.NewFinding)]);
        (await history.CompareAsync(0, 2)).Select(change => (change.Rule, change.Change)).ShouldBe(
            [("rule.new", ChangeKind.NewFinding)], "what was fixed and came back is the same at both ends");
    }

    [Fact]
    public async Task Finding_OfAResourceThatIsGone_IsFixedAndSaysSo()
    {
        await using var history = await WrittenHistory.CreateAsync();
        await history.WriteAsync(WrittenHistory.Found(0, [Vm("a"), Vm("b")], WrittenHistory.Finding("rule.one", "a"), WrittenHistory.Finding("rule.two", "b")));
        await history.WriteAsync(WrittenHistory.Found(1, [Vm("b")]));

        (await history.CompareAsync(0, 1)).Where(change => change.Rule is not null).Select(change => (change.Id, change.IsGone))
            .ShouldBe([("a", true), ("b", false)]);
    }

    [Fact]
    public async Task Resource_InAProjectThatTheEarlierSweepDidNotRead_IsFirstRead()
    {
        await using var history = await WrittenHistory.CreateAsync();
        var narrow = WrittenHistory.Found(0, [Vm("a")]) with { ReachesAll = false, Projects = new HashSet<string> { "p1" } };
        await history.WriteAsync(narrow);
        await history.WriteAsync(WrittenHistory.Found(1, [Vm("a"), Vm("b"), Vm("c") with { ProjectId = new("p2") }]));

        (await history.CompareAsync(0, 1)).Select(change => (change.Id, change.Change)).ShouldBe([("b", ChangeKind.Appeared), ("c", ChangeKind.FirstRead)]);
    }

    [Fact]
    public async Task Resource_OfAKindThatTheEarlierSweepWasRefused_IsFirstRead()
    {
        await using var history = await WrittenHistory.CreateAsync();
        await history.WriteAsync(WrittenHistory.Found(0, [Vm("a")]) with { Gaps = [new SweepGap("p1", "volumes", "refused", "You may not.")] });
        await history.WriteAsync(WrittenHistory.Found(1, [Vm("a"), Volume("d", "a")]));

        (await history.CompareAsync(0, 1)).ShouldHaveSingleItem().Change.ShouldBe(ChangeKind.FirstRead);
    }

    [Fact]
    public async Task Resource_ThatTheLaterSweepCouldNotRead_DoesNotDisappear()
    {
        await using var history = await WrittenHistory.CreateAsync();
        await history.WriteAsync(WrittenHistory.Found(0, [Vm("a"), Volume("d", "a")]));
        await history.WriteAsync(WrittenHistory.Found(1, [Vm("a")]) with { Gaps = [new SweepGap("", "volumes", "timed out", "No answer.")] });

        (await history.CompareAsync(0, 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Change_OfAProjectThatTheViewerDoesNotReach_IsNotShown()
    {
        await using var history = await WrittenHistory.CreateAsync();
        await history.WriteAsync(WrittenHistory.Found(0, [Vm("a"), Vm("b") with { ProjectId = new("p2") }]));
        await history.WriteAsync(WrittenHistory.Found(
            1, [Vm("a") with { Cpu = 8 }, Vm("b") with { ProjectId = new("p2"), Cpu = 8 }], WrittenHistory.Finding("rule.one", "b", "p2")));

        (await history.CompareAsync(0, 1, (_, project) => project == "p1")).Select(change => change.Id).ShouldBe(["a"]);
    }

    [Fact]
    public async Task AnyTwoSweeps_OfARandomFleet_DifferAsItsRowsDo()
    {
        const int Days = 12;
        var random = new Random(20261125);
        await using var history = await WrittenHistory.CreateAsync();
        List<Dictionary<string, VirtualMachine>> days = [];
        Dictionary<string, VirtualMachine> fleet = [];
        for (var day = 0; day < Days; day++)
        {
            foreach (var id in Enumerable.Range(0, 40).Select(number => $"vm-{number:00}").Where(_ => random.Next(4) == 0))
            {
                if (random.Next(3) == 0)
                {
                    fleet.Remove(id);
                }
                else
                {
                    fleet[id] = Vm(id) with { Cpu = random.Next(1, 4), Name = Any(random), Tags = [new VmTag(Any(random))] };
                }
            }

            await history.WriteAsync(WrittenHistory.Found(day, fleet.Values));
            days.Add(new(fleet));
        }

        for (var from = 0; from < Days; from++)
        {
            for (var to = from + 1; to < Days; to++)
            {
                (await history.CompareAsync(from, to)).Select(change => (change.Id, change.Change)).ShouldBe(Raw(days[from], days[to]));
            }
        }
    }

    [Fact]
    public async Task Retention_OfTenDays_ForgetsOlderSweepsAndKeepsTheRest()
    {
        await using var history = await WrittenHistory.CreateAsync();
        for (var day = 0; day < 15; day++)
        {
            await history.WriteAsync(WrittenHistory.Found(day, [Vm("a") with { Cpu = day + 1 }]), retentionDays: 10);
        }

        await using var db = history.Open();
        db.Sweeps.Min(sweep => sweep.StartedAt).ShouldBe(WrittenHistory.Start.AddDays(5));
        (await history.CompareAsync(5, 14)).ShouldHaveSingleItem().Fields.ShouldBe([new("cpu", "6", "15")]);
    }

    private static string Any(Random random) => Names[random.Next(Names.Length)];

    private static List<(string, ChangeKind)> Raw(Dictionary<string, VirtualMachine> before, Dictionary<string, VirtualMachine> after) =>
    [
        .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(id => (id, (before.GetValueOrDefault(id), after.GetValueOrDefault(id)) switch
            {
                (null, _) => ChangeKind.Appeared,
                (_, null) => ChangeKind.Disappeared,
                var (old, now) when (old.Cpu, old.Name, old.Tags![0]) != (now.Cpu, now.Name, now.Tags![0]) => ChangeKind.Changed,
                _ => (ChangeKind?)null,
            })).Where(change => change.Item2 is not null).Select(change => (change.id, change.Item2!.Value)),
    ];

    private static VirtualMachine Vm(string id) => new()
    {
        Id = new(id),
        ProjectId = new("p1"),
        Name = id,
        Status = "active",
        Cpu = 2,
        Ram = 4,
        CreatedAt = WrittenHistory.Start,
    };

    private static Volume Volume(string id, string vm) => new() { Id = new(id), ProjectId = new("p1"), Name = id, Status = "attached", ProductVm = vm };
}
