using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Sweeps;

public sealed class SweepTests
{
    private const int Owner = 1;
    private const int StagingOperator = 3;

    [Fact]
    public async Task Model_OfTheHistory_IsTheSameAsItsMigrations()
    {
        await using var world = EngineWorld.Start();
        await using var db = await world.Get<IDbContextFactory<HistoryDbContext>>().CreateDbContextAsync(EngineWorld.Cancel);

        db.Database.HasPendingModelChanges().ShouldBeFalse("add a migration");
    }

    [Fact]
    public async Task Sweep_OfTheDemoAccount_StoresFindingsThatTheReaderShows()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);

        var outcome = await SweepAsync(tab);

        outcome.State.ShouldBe(SweepState.Done);
        outcome.NotStored.ShouldBeNull();
        var view = await ReadAsync(tab);
        view.Findings.Count.ShouldBe(outcome.Result!.Findings.Count);
        view.Findings.Count.ShouldBeGreaterThan(0);
        view.Reads.Count.ShouldBe(view.Reach.Count);
    }

    [Fact]
    public async Task Sweep_Repeated_WritesNoFindingOrResourceTwice()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await SweepAsync(tab);
        var before = await CountAsync(world);

        await SweepAsync(tab);

        (await CountAsync(world)).ShouldBe(before);
    }

    [Fact]
    public async Task StoredSweep_OfTheOwner_ShowsAnOperatorOnlyReachableProjects()
    {
        await using var world = EngineWorld.Start();
        await using var owner = await world.OpenAsync(Owner);
        await using var other = await world.OpenAsync(StagingOperator);
        await SweepAsync(owner);

        var view = await ReadAsync(other);

        view.HasSweep.ShouldBeTrue();
        view.Findings.ShouldNotBeEmpty();
        view.Findings.Where(finding => finding.Project is null).ShouldBeEmpty("account findings need account permissions");
        view.Findings.Where(finding => !view.Reach.Contains(finding.Project!.Value.Value)).ShouldBeEmpty();
        view.Reach.Count.ShouldBeLessThan((await ReadAsync(owner)).Reach.Count);
    }

    [Fact]
    public async Task Sweep_ByAKeyWithLessReach_LeavesOtherFindingsOpen()
    {
        await using var world = EngineWorld.Start();
        await using var owner = await world.OpenAsync(Owner);
        await using var other = await world.OpenAsync(StagingOperator);
        await SweepAsync(owner);
        var staging = (await ReadAsync(other)).Reach.Single();
        var before = Elsewhere(await ReadAsync(owner));

        (await SweepAsync(other)).State.ShouldBe(SweepState.Done);

        before.ShouldNotBeEmpty();
        Elsewhere(await ReadAsync(owner)).ShouldBe(before, ignoreOrder: true);

        List<string> Elsewhere(AuditView view) => [.. view.Findings.Where(finding => finding.Project?.Value != staging).Select(finding => finding.Key)];
    }

    [Fact]
    public async Task Sweep_WithALockedHistory_EndsAndShowsItsFindingsFromMemory()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await SweepAsync(tab);
        await using var locker = new SqliteConnection("Data " +
            $"Source={world.ConsoleDatabase.Replace("console.db", "history.db", StringComparison.Ordinal)};Pooling=False");
        await locker.OpenAsync(EngineWorld.Cancel);
        await using (var command = locker.CreateCommand())
        {
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync(EngineWorld.Cancel);
        }

        var outcome = await SweepAsync(tab);

        outcome.State.ShouldBe(SweepState.Done);
        outcome.NotStored.ShouldBe("The history database is locked by another program.");
        var view = await ReadAsync(tab);
        view.Findings.ShouldNotBeEmpty();
        view.Problem.ShouldBe(outcome.NotStored);
    }

    [Fact]
    public async Task Sweep_WhileAnotherProcessHoldsTheLease_DoesNotBegin()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        var history = world.Get<HistoryStore>();
        await using var lease = await SweepLease.TakeAsync(history, tab.Get<SweepTab>().Fleet, TimeProvider.System, EngineWorld.Cancel);

        var outcome = await SweepAsync(tab);

        outcome.State.ShouldBe(SweepState.Failed);
        outcome.Sentence.ShouldContain("already being swept");
    }

    [Fact]
    public async Task Sweep_ByAKeyThatDoesNotKnowItsRights_CallsNothingReadThatCameBackEmpty()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(StagingOperator);
        var current = tab.Get<CurrentOperator>();
        current.Update(current.Required.Identity with { ProjectAccesses = null });

        var result = (await SweepAsync(tab)).Result!;

        var staging = (await tab.ProjectAsync("staging")).Value;
        var present = result.Resources.Where(list => list.Rows.Any(row => row.ProjectId?.Value == staging)).Select(list => list.Kind.Word).ToList();
        var unknown = result.Gaps.Where(gap => gap.Project == staging && gap.Cause == "unknown").Select(gap => gap.Kind).ToList();
        unknown.ShouldBe(result.Resources.Select(list => list.Kind.Word).Except(present), ignoreOrder: true);
        current.Required.Identity.KnowsRightsIn(new ProjectId(staging)).ShouldBeFalse();
    }

    [Fact]
    public async Task Sweep_Canceled_StoresNothing()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        var sweep = tab.Get<SweepTab>().Start(SweepOrigin.Requested);
        sweep.Cancel();

        var outcome = await sweep.End.WaitAsync(TimeSpan.FromSeconds(60), EngineWorld.Cancel);

        outcome.State.ShouldBe(SweepState.Canceled);
        (await ReadAsync(tab)).HasSweep.ShouldBeFalse();
    }

    [Fact]
    public async Task AcceptedFinding_UntilItsEnd_DoesNotCount()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await SweepAsync(tab);
        var finding = (await ReadAsync(tab)).Open.First();

        (await tab.Get<AcceptedFindings>().AcceptAsync(finding, "Known", DateTimeOffset.MaxValue.AddDays(-1), EngineWorld.Cancel)).ShouldBeNull();

        var accepted = (await ReadAsync(tab)).Findings.Single(one => one.Key == finding.Key);
        accepted.Accepted!.Reason.ShouldBe("Known");
        (await tab.Get<AcceptedFindings>().ReopenAsync(accepted, EngineWorld.Cancel)).ShouldBeNull();
        (await ReadAsync(tab)).Open.ShouldContain(one => one.Key == finding.Key);
    }

    [Fact]
    public async Task AcceptedFinding_AfterItsEnd_Returns()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await SweepAsync(tab);
        var finding = (await ReadAsync(tab)).Open.First();

        await tab.Get<AcceptedFindings>().AcceptAsync(finding, "Over already", DateTimeOffset.UnixEpoch, EngineWorld.Cancel);

        (await ReadAsync(tab)).Open.ShouldContain(one => one.Key == finding.Key);
    }

    private static async Task<SweepOutcome> SweepAsync(EngineTab tab) =>
        await tab.Get<SweepTab>().Start(SweepOrigin.Requested).End.WaitAsync(TimeSpan.FromSeconds(90), EngineWorld.Cancel);

    private static async Task<AuditView> ReadAsync(EngineTab tab) => (await tab.Get<AuditReader>().ReadAsync(EngineWorld.Cancel)).Answer();

    private static async Task<(int Findings, int Resources)> CountAsync(EngineWorld world)
    {
        await using var db = await world.Get<IDbContextFactory<HistoryDbContext>>().CreateDbContextAsync(EngineWorld.Cancel);
        return (await db.Findings.CountAsync(EngineWorld.Cancel), await db.Fingerprints.CountAsync(EngineWorld.Cancel));
    }
}
