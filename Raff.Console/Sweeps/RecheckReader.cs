using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Domain.Cost;
using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Storage;

namespace Raff.Console.Sweeps;

/// <summary>
/// Gathers what a few rules need in order to judge a project again: from the lists in memory, into which the changed rows were patched, and where they are no
/// longer there from the lists of that project. What cannot be had cheaply counts as not read, so that nothing is said about it. One for all.
/// </summary>
public sealed class RecheckReader(
    ListStore lists, ResourceKinds kinds, PriceCatalog prices, VolumeSnapshotReader volumeSnapshots, IDbContextFactory<ConsoleDbContext> console,
    TimeProvider clock)
{
    /// <summary>So many volumes are asked for their snapshots when something changes; more wait for the next sweep.</summary>
    private const int MaxVolumes = 20;

    /// <summary>What a list is evidence of; null for none.</summary>
    /// <param name="list">The list's name (<see cref="ListSource{T}.Name"/>).</param>
    public EvidenceKind? EvidenceOf(string list) =>
        list == AccountLists.Members.Name ? EvidenceKind.Members
        : list == AccountLists.Keys.Name ? EvidenceKind.Keys
        : list == AccountLists.Roles.Name ? EvidenceKind.Roles
        : list == AccountLists.People.Name ? EvidenceKind.ProjectMembers
        : kinds.All.FirstOrDefault(kind => kind.Source.Name == list) is { } known ? SweepCoverage.EvidenceOf(known.Word) : null;

    /// <summary>Reads it.</summary>
    /// <param name="order">Who reads.</param>
    /// <param name="project">The project; empty for the account.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="rules">The rules that will be evaluated.</param>
    /// <returns>The evidence; null where not even the projects are known.</returns>
    internal async Task<RecheckEvidence?> ReadAsync(
        SweepOrder order, string project, IReadOnlyList<ListChange> changes, IReadOnlyList<FindingRule> rules)
    {
        if (lists.Peek(order.Client, ProjectDirectory.Source, Scope.All) is not { HasRows: true } projects)
        {
            return null;
        }

        var needs = rules.SelectMany(rule => rule.Needs).ToHashSet();
        var isWide = rules.Any(rule => rule.LooksAcrossProjects);
        var isWhole = true;
        var ofKinds = new List<(ResourceKind Kind, LoadedList<IResource> List)>();
        foreach (var kind in kinds.All.Where(kind => SweepCoverage.EvidenceOf(kind.Word) is { } evidence && needs.Contains(evidence)))
        {
            var all = lists.Peek(order.Client, kind.Source, Scope.All) is { IsWhole: true } held ? held : null;
            isWhole &= all is not null;
            if (project.Length > 0)
            {
                ofKinds.Add((kind, all is null ? await RecentAsync(order.Client, kind.Source, Scope.In(new ProjectId(project)))
                    : isWide ? all : all.Where(row => row.ProjectId?.Value == project)));
            }
        }

        var read = new FleetReading
        {
            Projects = project.Length == 0 || isWide ? projects : projects.Where(one => one.Id.Value == project),
            Kinds = ofKinds,
            Members = await AccountAsync(AccountLists.Members),
            Keys = await AccountAsync(AccountLists.Keys),
            Roles = await AccountAsync(AccountLists.Roles),
            Permissions = await AccountAsync(AccountLists.Permissions),
            People = await AccountAsync(AccountLists.People),
            Prices = prices.Of(order.Client),
        };
        var coverage = SweepCoverage.Of(read, order.Identity);
        coverage.NoteNetworks(left: 0);
        var networks = needs.Contains(EvidenceKind.VmNetworks) ? await NetworksAsync(order.Client, changes) : new NetworksRead(Nothing, Failures, []);
        var volumes = needs.Contains(EvidenceKind.VolumeSnapshots) ? await volumeSnapshots.ReadAsync(
            order, SweepEvaluation.Rows<Volume>(read), SweepEvaluation.Rows<Snapshot>(read), MaxVolumes, static (_, _) => { }, CancellationToken.None)
            : VolumeSnapshotsRead.None;
        coverage.NoteVolumeSnapshots(left: 0);
        var evidence = SweepEvaluation.Evidence(read, networks, volumes, coverage, ImmutableHashSet<ProjectId>.Empty,
            await BudgetsAsync(order, needs), clock.GetUtcNow());

        // Which projects are protected is not looked up, so nothing is said about it.
        return new RecheckEvidence(evidence with { Coverage = evidence.Coverage.With(EvidenceKind.Protection, CoverageState.NotRead) }, isWhole);

        // Read again where this very list changed; else as it is in memory.
        Task<LoadedList<T>> AccountAsync<T>(ListSource<T> source)
            where T : class =>
            EvidenceOf(source.Name) is { } kind && !needs.Contains(kind) ? Task.FromResult(NotRead<T>())
            : changes.Any(change => change.List == source.Name && change.Id is null) ? RecentAsync(order.Client, source, Scope.All)
            : Task.FromResult(lists.Peek(order.Client, source, Scope.All) is { IsWhole: true } held ? held : NotRead<T>());
    }

    private async Task<IReadOnlyDictionary<ProjectId, Budget>> BudgetsAsync(SweepOrder order, HashSet<EvidenceKind> needs)
    {
        if (!needs.Contains(EvidenceKind.Budgets))
        {
            return ImmutableDictionary<ProjectId, Budget>.Empty;
        }

        await using var db = await console.CreateDbContextAsync(CancellationToken.None);
        return await ProjectMoney.BudgetsAsync(db, order.Endpoint, order.Identity, CancellationToken.None);
    }

    private static readonly Dictionary<ResourceId, IReadOnlyList<VmNetwork>> Nothing = [];
    private static readonly Dictionary<ResourceId, RaffError> Failures = [];

    private static LoadedList<T> NotRead<T>()
        where T : class =>
        new() { Phase = new ListPhase.Loading(), Rows = [] };

    private async Task<LoadedList<T>> RecentAsync<T>(RaffClient client, ListSource<T> source, Scope scope)
        where T : class
    {
        using var lease = lists.Attach(client, source, scope, static () => { });
        return await lease.RecentAsync(clock.GetUtcNow(), CancellationToken.None);
    }

    private async Task<NetworksRead> NetworksAsync(RaffClient client, IReadOnlyList<ListChange> changes)
    {
        var found = new Dictionary<ResourceId, IReadOnlyList<VmNetwork>>();
        var failed = new Dictionary<ResourceId, RaffError>();
        var vms = kinds.Vms?.Source.Name;
        var changed = changes.Where(change => change.List == vms && change is { Id: not null, IsGone: false });
        foreach (var vm in changed.Select(change => new ResourceId(change.Id!)))
        {
            if ((await client.ListVmNetworksAsync(vm, Lane.Background, CancellationToken.None)).TryGet(out var networks, out var error))
            {
                found[vm] = networks;
            }
            else
            {
                failed[vm] = error;
            }
        }

        return new NetworksRead(found, failed, []);
    }
}
