using Microsoft.EntityFrameworkCore;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps.History;

/// <summary>
/// Reads what changed over the sweeps of the account, limited to what the viewer's key reaches now. A history that can't be read becomes a sentence. Scoped.
/// </summary>
public sealed class HistoryReader(HistoryStore history, ProjectDirectory directory, CurrentOperator current, TimeProvider clock)
{
    private FleetKey Fleet => FleetKey.Of(current.Required.EndpointName, current.Required.Identity);

    /// <summary>Compares two sweeps.</summary>
    /// <returns>The view; why the viewer's projects are unknown, where they are.</returns>
    public async Task<RaffResult<HistoryView>> CompareAsync(HistorySpan span, HistoryFilter filter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(filter);
        if (!(await ReachAsync(cancel)).TryGet(out var reach, out var error))
        {
            return new RaffResult<HistoryView>.Failed(error);
        }

        var view = HistoryView.Empty;
        var problem = await history.TryAsync(async db => view = await CompareAsync(db, span, filter, reach, cancel), cancel);
        return new RaffResult<HistoryView>.Ok(view with { Problem = problem });
    }

    /// <summary>What sweeps noticed about one resource, the latest first.</summary>
    public async Task<ResourceHistory> OfResourceAsync(string kind, string id, CancellationToken cancel)
    {
        if (!(await ReachAsync(cancel)).TryGet(out var reach, out var error))
        {
            return new ResourceHistory([], error.Sentence);
        }

        IReadOnlyList<ResourceMoment> moments = [];
        var sight = new AuditSight(current.Required.Identity, reach);
        var problem = await history.TryAsync(
            async db => moments = await FleetAsync(db, cancel) is { } fleet ? await new ResourceMoments(db, fleet, sight).ReadAsync(kind, id, cancel) : [],
            cancel);
        return new ResourceHistory(moments, problem);
    }

    private async Task<HistoryView> CompareAsync(
        HistoryDbContext db, HistorySpan span, HistoryFilter filter, HashSet<string> reach, CancellationToken cancel)
    {
        if (await FleetAsync(db, cancel) is not { } fleet)
        {
            return HistoryView.Empty;
        }

        var sweeps = await db.Sweeps.AsNoTracking().Where(sweep => sweep.FleetId == fleet && sweep.State == nameof(SweepState.Done))
            .OrderByDescending(sweep => sweep.StartedAt).Select(sweep => new SweepMoment(sweep.Id, sweep.StartedAt)).ToListAsync(cancel);
        if (span.Resolve(sweeps, clock.GetUtcNow()) is not (var from, var to))
        {
            return HistoryView.Empty with { Sweeps = sweeps };
        }

        var sight = new AuditSight(current.Required.Identity, reach);
        var comparison = new HistoryComparison(db, fleet, sight.CanSee);
        var before = await ReachOfAsync(db, from, cancel);
        var all = await comparison.AllAsync(from, to, before, filter.Scope, cancel);
        var matching = all.Where(change => Matches(change, filter)).ToList();
        List<HistoryChange> rows =
        [
            .. matching.Where(change => filter.Changes.Count == 0 || filter.Changes.Contains(change.Change))
                .OrderByDescending(change => change.At).ThenBy(change => change.Change).ThenBy(change => change.Kind, StringComparer.Ordinal)
                .ThenBy(change => change.Name, StringComparer.OrdinalIgnoreCase).ThenBy(change => change.Id, StringComparer.Ordinal)
                .ThenBy(change => change.Rule, StringComparer.Ordinal),
        ];
        var after = await ReachOfAsync(db, to, cancel);
        return new HistoryView
        {
            Sweeps = sweeps,
            From = from,
            To = to,
            Counts = matching.CountBy(change => change.Change).ToDictionary(),
            Kinds = all.CountBy(change => change.Kind).ToDictionary(),
            Projects = all.CountBy(change => change.Project?.Value ?? "").ToDictionary(),
            Total = rows.Count,
            Rows = await comparison.WithFieldsAsync([.. rows.Skip(filter.Skip).Take(filter.Take)], cancel),
            Unread = [.. reach.Where(project => (filter.Scope is null || filter.Scope.Value.Value == project) && !after.ReadWhole(project))],
        };
    }

    private async Task<RaffResult<HashSet<string>>> ReachAsync(CancellationToken cancel) =>
        (await directory.WholeAsync(cancel)).Map(projects => projects.Rows.Select(project => project.Id.Value).ToHashSet(StringComparer.Ordinal));

    private async Task<int?> FleetAsync(HistoryDbContext db, CancellationToken cancel)
    {
        var key = Fleet;
        return await db.Fleets.Where(one => one.Endpoint == key.Endpoint && one.Account == key.Account).Select(one => (int?)one.Id).FirstOrDefaultAsync(cancel);
    }

    private static async Task<SweepReach> ReachOfAsync(HistoryDbContext db, SweepMoment sweep, CancellationToken cancel)
    {
        var row = await db.Sweeps.AsNoTracking().Where(one => one.Id == sweep.Id).Select(one => new { one.Reach, one.Coverage }).FirstAsync(cancel);
        return new SweepReach(row.Reach, row.Coverage);
    }

    private static bool Matches(HistoryChange change, HistoryFilter filter) =>
        (filter.Kinds.Count == 0 || filter.Kinds.Contains(change.Kind))
        && (filter.Projects.Count == 0 || filter.Projects.Contains(change.Project?.Value ?? ""))
        && (filter.Search.Length == 0 || Contains(change.Name, filter.Search) || Contains(change.Id, filter.Search)
            || Contains(change.Rule, filter.Search) || Contains(change.Sentence, filter.Search));

    private static bool Contains(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}
