using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Projects;

/// <summary>
/// Adds facts to the list of projects that the API returns elsewhere: members, with one small background call per visible project; resources and
/// cost from the cached lists, without calls. Scoped; the facts are stored in the shared rows.
/// </summary>
public sealed class ProjectFacts(ListStore store, RaffClient client, ResourceKinds kinds, LoadedLists held, TimeProvider clock)
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly HashSet<ProjectId> counting = [];
    private readonly Dictionary<ProjectId, MemberCount> counted = [];
    private readonly Lock gate = new();
    private Holdings? applied;
    private bool isPriced;

    /// <summary>The kinds whose complete list is in memory.</summary>
    public IReadOnlyList<ResourceKind> LoadedKinds => held.Read(Scope.All).Kinds;

    private ResourceKind Kind => kinds.Of(ProjectKind.Word);

    /// <summary>Reads the prices that the estimate needs; once.</summary>
    public async Task PriceAsync(CancellationToken cancel)
    {
        if (!isPriced)
        {
            isPriced = await held.LoadPricesAsync(cancel);
            Fill();
        }
    }

    /// <summary>Loads every list, at the operator's request.</summary>
    public ListLoading LoadAll(Action changed) => held.LoadAll(Scope.All, changed);

    /// <summary>
    /// Stores resources, cost, and counted members in the rows; only what is new to this tab, so that two tabs do not keep overwriting each other.
    /// </summary>
    public void Fill()
    {
        var holdings = held.Read(Scope.All);
        var isNew = !ReferenceEquals(holdings, applied);
        applied = holdings;
        var uses = holdings.Projects.Where(project => project.Project is not null).ToDictionary(project => project.Project!.Value);
        var isWhole = holdings.Kinds.Count == kinds.All.Length;
        store.Change(client, Kind.Source, row =>
            row is ProjectRow project ? WithMembers(isNew || project.Use is null ? project with { Use = UseOf(project.Project.Id) } : project) : row);

        ProjectUse UseOf(ProjectId id) => uses.TryGetValue(id, out var use)
            ? new ProjectUse(holdings.Kinds, isWhole, use.Counts, use.Monthly)
            : new ProjectUse(holdings.Kinds, isWhole, new Dictionary<string, int>(), 0);
    }

    /// <summary>Counts the members of projects, a few at a time in the background lane; those counted lately are left out.</summary>
    /// <param name="shown">The visible rows; they may be older than the count, which reaches the page later.</param>
    /// <param name="cancel">The page is left.</param>
    public async Task CountMembersAsync(IEnumerable<ProjectRow> shown, CancellationToken cancel)
    {
        List<ProjectId> due;
        lock (gate)
        {
            due = [.. shown.Where(row => IsOld(row.Members) && IsOld(counted.GetValueOrDefault(row.Project.Id))).Select(row => row.Project.Id)
                .Where(counting.Add)];
        }

        try
        {
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (id, stop) =>
            {
                var answer = await client.ListProjectMembersAsync(id, new PageRequest(0, 1), Lane.Background, stop);
                var count = answer.Match(
                    page => new MemberCount(page.Total ?? (page.IsLast ? page.Received : null), null, clock.GetUtcNow()),
                    error => new MemberCount(null, error, clock.GetUtcNow()));
                lock (gate)
                {
                    counted[id] = count;
                }

                store.Change(client, Kind.Source, row => row is ProjectRow project && project.Project.Id == id ? project with { Members = count } : row);
            });
        }
        finally
        {
            lock (gate)
            {
                counting.ExceptWith(due);
            }
        }
    }

    /// <summary>A list that was dropped and read again has lost the added facts.</summary>
    private ProjectRow WithMembers(ProjectRow row)
    {
        lock (gate)
        {
            return row.Members is null && counted.TryGetValue(row.Project.Id, out var known) ? row with { Members = known } : row;
        }
    }

    private bool IsOld(MemberCount? count) => count is null || clock.GetUtcNow() - count.At > Fresh;
}
