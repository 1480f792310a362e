using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Scopes;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps;
using Raff.Console.Sweeps.Costs;
using Raff.Console.Sweeps.History;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Sweeps.Costs;

/// <summary>Two sweeps of the real program with known changes between them: what they cost, why, and who sees it.</summary>
public sealed class CostHistoryReaderTests
{
    private const int Owner = 1;
    private const int StagingOperator = 3;
    private static readonly (string, string)[] Settings = [("Lists:FreshSeconds", "0")];

    [Fact]
    public async Task TwoSweeps_WithKnownChanges_GiveExactlyTheirCosts()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync(Owner);
        var (production, staging) = (await owner.ProjectAsync("production"), await owner.ProjectAsync("staging"));
        var volumes = await RowsAsync<Volume>(owner, ResourceEndpoints.Volumes);
        var gone = volumes.First(row => row.Status == "available" && row.ProjectId == production);
        var grown = volumes.First(row => row.Status == "available" && row.ProjectId != production && row.ProjectId != staging);
        (await owner.SweepAsync()).NotStored.ShouldBeNull();
        (await ReadAsync(owner)).From.ShouldBeNull();

        (await owner.Client.DeleteVolumeAsync(production, gone.Id, EngineWorld.Cancel)).Answer();
        (await owner.Client.ResizeVolumeAsync(grown.ProjectId!.Value, grown.Id, grown.Size + 60, EngineWorld.Cancel)).Answer();
        var made = (await owner.Client.CreateVolumeAsync(
            staging, new CreateVolume { Name = "trend-01", Size = 40, Region = "us-east" }, EngineWorld.Cancel)).Answer();
        (await owner.SweepAsync()).NotStored.ShouldBeNull();

        var all = await ReadAsync(owner);
        const double PerGb = 0.05;
        all.Changes.Select(change => (change.Id, change.Reason, Math.Round(change.Difference, 6), change.What)).ShouldBe(
            [
                (gone.Id.Value, CostReason.Deleted, Math.Round(-gone.Size * PerGb, 6), $"{gone.Size} GB"),
                (grown.Id.Value, CostReason.Resized, 3, $"{grown.Size} GB → {grown.Size + 60} GB"),
                (made.Id.Value, CostReason.Created, 2, "40 GB"),
            ],
            ignoreOrder: true);

        // What the resources explain is all there is: the stored sums of both sweeps differ by just that.
        all.Difference.ShouldBe((-gone.Size + 60 + 40) * PerGb, 1e-6);
        all.Unexplained.ShouldBe(0);
        all.Parts.Sum(part => part.After).ShouldBe(all.After, 1e-6);

        // In one project, only its own; and never more than the key reaches.
        (await ReadAsync(owner, staging)).Changes.Select(change => change.Id).ShouldBe([made.Id.Value]);
        (await ReadAsync(owner, staging)).Difference.ShouldBe(2, 1e-6);
        await using var other = await world.OpenAsync(StagingOperator);
        (await ReadAsync(other)).Changes.Select(change => change.Id).ShouldBe([made.Id.Value]);
        var foreign = await ReadAsync(other, production);
        (foreign.Changes.Count, foreign.After, foreign.Parts.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Sweep_ByAKeyWithMoreReach_CallsNothingCreatedThatWasNotLookedFor()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync(Owner);
        await using var other = await world.OpenAsync(StagingOperator);
        await other.SweepAsync();
        await owner.SweepAsync();

        var history = await ReadAsync(owner);

        history.Changes.ShouldNotBeEmpty();
        history.Changes.ShouldAllBe(change => change.Reason == CostReason.FirstRead);
        history.Unexplained.ShouldBe(0);
    }

    [Fact]
    public async Task Budget_Crossed_IsFoundByTheNextSweepAndGoneOnceItIsRaised()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync(Owner);
        var staging = await owner.ProjectAsync("staging");
        var card = owner.Get<ProjectDirectory>().CardOf(staging);
        var cost = (await AfterSweepAsync()).Parts.Where(part => part.Project == staging.Value).Sum(part => part.After);

        (await owner.Get<ProjectMoney>().SetBudgetAsync(card, new Budget(Math.Round(cost - 1, 2), 80), EngineWorld.Cancel)).ShouldBeNull();
        await AfterSweepAsync();
        (await BudgetFindingsAsync()).ShouldBe(["project.over_budget"]);

        (await owner.Get<ProjectMoney>().SetBudgetAsync(card, new Budget(Math.Round(cost + 1, 2), 80), EngineWorld.Cancel)).ShouldBeNull();
        await AfterSweepAsync();
        (await BudgetFindingsAsync()).ShouldBe(["project.near_budget"]);

        (await owner.Get<ProjectMoney>().SetBudgetAsync(card, null, EngineWorld.Cancel)).ShouldBeNull();
        await AfterSweepAsync();
        (await BudgetFindingsAsync()).ShouldBeEmpty();

        async Task<CostHistory> AfterSweepAsync()
        {
            (await owner.SweepAsync()).NotStored.ShouldBeNull();
            return await ReadAsync(owner);
        }

        async Task<List<string>> BudgetFindingsAsync() =>
            [.. (await owner.AuditAsync()).Findings.Where(finding => finding.RuleId.EndsWith("_budget", StringComparison.Ordinal))
                .Select(finding => finding.RuleId)];
    }

    [Fact]
    public async Task StoredRow_OfEveryResourceOfTheDemo_CostsWhatItDid()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync(Owner);
        var prices = await owner.Get<PriceCatalog>().ReadAsync(owner.Client, EngineWorld.Cancel);
        foreach (var kind in owner.Get<ResourceKinds>().All.Where(kind => kind.HasPrices))
        {
            var rows = (await kind.Source.Read(owner.Client, Scope.All, new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel)).Answer().Rows;
            rows.ShouldNotBeEmpty(kind.Word);
            var again = rows.Select(row => StoredRow.Of(Print(kind, row), kind.RowType!)).OfType<IResource>().ToList();

            kind.Prices(again, prices).Select(priced => (priced.Row.Id, priced.Row.Name, priced.Row.ProjectId, priced.Monthly))
                .ShouldBe(
                    kind.Prices(rows, prices).Select(priced => (priced.Row.Id, priced.Row.Name, priced.Row.ProjectId, priced.Monthly)), ignoreOrder: true);
        }
    }

    private static FingerprintRecord Print(ResourceKind kind, IResource row)
    {
        var status = kind.StatusOf?.Invoke(row) ?? "";
        var print = Fingerprint.Of(row, status);
        return new FingerprintRecord
        {
            FleetId = 1,
            Kind = kind.Word,
            ResourceId = row.Id.Value,
            ProjectId = row.ProjectId?.Value ?? "",
            Name = row.Name,
            Status = status,
            Hash = print.Hash,
            Fields = print.Fields,
            From = default,
        };
    }

    private static async Task<CostHistory> ReadAsync(EngineTab tab, ProjectId? scope = null)
    {
        var read = (await tab.Get<CostHistoryReader>().ReadAsync(scope, new HistorySpan(null, null, null), EngineWorld.Cancel)).Answer();
        read.Problem.ShouldBeNull();
        return read;
    }

    private static async Task<IReadOnlyList<T>> RowsAsync<T>(EngineTab tab, ResourceEndpoint<T> endpoint)
        where T : class, IResource =>
        [.. (await tab.Client.ListAsync(endpoint, Scope.All, new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel)).Answer().Rows];
}
