using Microsoft.EntityFrameworkCore;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Sweeps.Costs;

/// <summary>
/// Reads how costs went over the sweeps of the account, limited to what the viewer's key reaches now. A history that can't be read becomes a sentence. Scoped.
/// </summary>
public sealed class CostHistoryReader(HistoryStore history, ProjectDirectory directory, CurrentOperator current, RaffClient client, ResourceKinds kinds,
    PriceCatalog catalog, TimeProvider clock)
{
    private const int MaxDays = 90;

    private FleetKey Fleet => FleetKey.Of(current.Required.EndpointName, current.Required.Identity);

    /// <summary>Reads it.</summary>
    /// <param name="scope">The project; null for all.</param>
    /// <param name="span">Which two sweeps are compared.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <returns>The history; why the viewer's projects are unknown, where they are.</returns>
    public async Task<RaffResult<CostHistory>> ReadAsync(ProjectId? scope, HistorySpan span, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(span);
        if (!(await directory.WholeAsync(cancel)).TryGet(out var projects, out var error))
        {
            return new RaffResult<CostHistory>.Failed(error);
        }

        var reach = projects.Rows.Select(project => project.Id.Value).ToHashSet(StringComparer.Ordinal);
        var sight = new AuditSight(current.Required.Identity, reach);
        var prices = await catalog.ReadAsync(client, cancel);
        var read = CostHistory.Empty;
        var problem = await history.TryAsync(async db => read = await ReadAsync(db, scope, span, sight, reach, prices, cancel), cancel);
        return new RaffResult<CostHistory>.Ok(read with { Problem = problem });
    }

    private async Task<CostHistory> ReadAsync(
        HistoryDbContext db, ProjectId? scope, HistorySpan span, AuditSight sight, HashSet<string> reach, PriceBook prices, CancellationToken cancel)
    {
        var key = Fleet;
        if (await db.Fleets.Where(one => one.Endpoint == key.Endpoint && one.Account == key.Account).Select(one => (int?)one.Id).FirstOrDefaultAsync(cancel)
            is not { } fleet)
        {
            return CostHistory.Empty;
        }

        var sweeps = await db.Sweeps.AsNoTracking().Where(sweep => sweep.FleetId == fleet && sweep.State == nameof(SweepState.Done))
            .OrderByDescending(sweep => sweep.StartedAt).Select(sweep => new SweepMoment(sweep.Id, sweep.StartedAt)).ToListAsync(cancel);
        var days = CostTrend.Daily(sweeps, MaxDays);
        if (days.Count == 0)
        {
            return CostHistory.Empty;
        }

        var pair = span.Resolve(sweeps, clock.GetUtcNow());
        var oldest = pair is (var first, _) && first.At < days[0].At ? first.At : days[0].At;
        var seen = new Dictionary<(string Kind, string Project), bool>();
        var costs = (await db.Costs.AsNoTracking().Where(cost => cost.FleetId == fleet && (cost.Until == null || cost.Until > oldest)).ToListAsync(cancel))
            .Where(cost => IsSeen(cost.Kind, cost.ProjectId)).ToList();
        var made = new CostHistory { Points = CostTrend.Of(costs, days), Sweeps = sweeps.Count };
        if (pair is not (var from, var to))
        {
            return made with { After = made.Points[^1].Monthly, Parts = CostTrend.Parts(costs, null, days[^1].At) };
        }

        var ends = CostTrend.Of(costs, [from, to]);
        var after = await ReachOfAsync(db, to, cancel);
        return made with
        {
            From = from,
            To = to,
            Before = ends[0].Monthly,
            After = ends[1].Monthly,
            Parts = CostTrend.Parts(costs, from.At, to.At),
            Changes = await new CostChangeReader(db, fleet, kinds, prices).ReadAsync(from.At, to.At, await ReachOfAsync(db, from, cancel), IsSeen, cancel),
            Unread = [.. reach.Where(project => (scope is null || scope.Value.Value == project) && !after.ReadWhole(project))],
        };

        bool IsSeen(string kind, string project)
        {
            var place = (kind, project);
            return seen.TryGetValue(place, out var known) ? known
                : seen[place] = (scope is null || scope.Value.Value == project) && sight.CanSee(kind, project);
        }
    }

    private static async Task<SweepReach> ReachOfAsync(HistoryDbContext db, SweepMoment sweep, CancellationToken cancel)
    {
        var row = await db.Sweeps.AsNoTracking().Where(one => one.Id == sweep.Id).Select(one => new { one.Reach, one.Coverage }).FirstAsync(cancel);
        return new SweepReach(row.Reach, row.Coverage);
    }
}
