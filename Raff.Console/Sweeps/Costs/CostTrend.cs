using Raff.Console.Storage.History;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Sweeps.Costs;

/// <summary>Adds stored costs up at the times of sweeps. Pure.</summary>
public static class CostTrend
{
    /// <summary>The cost at each sweep, in the order of the sweeps.</summary>
    /// <param name="costs">What projects cost, each for as long as it was so.</param>
    /// <param name="sweeps">The sweeps, the oldest first.</param>
    public static IReadOnlyList<CostPoint> Of(IReadOnlyCollection<CostRecord> costs, IReadOnlyList<SweepMoment> sweeps)
    {
        ArgumentNullException.ThrowIfNull(costs);
        ArgumentNullException.ThrowIfNull(sweeps);
        var began = new Queue<CostRecord>(costs.OrderBy(cost => cost.From));
        var ends = new PriorityQueue<CostRecord, DateTimeOffset>();
        List<CostPoint> points = [];
        foreach (var sweep in sweeps)
        {
            while (began.TryPeek(out var next) && next.From <= sweep.At)
            {
                ends.Enqueue(began.Dequeue(), next.Until ?? DateTimeOffset.MaxValue);
            }

            while (ends.TryPeek(out _, out var until) && until <= sweep.At)
            {
                ends.Dequeue();
            }

            // Added up anew each time: sums that rows are taken out of again drift.
            points.Add(new CostPoint(
                sweep.At, ends.UnorderedItems.Sum(item => item.Element.Monthly), ends.UnorderedItems.Sum(item => item.Element.Unpriced)));
        }

        return points;
    }

    /// <summary>The cost of each project and kind at two sweeps.</summary>
    /// <param name="costs">What projects cost, each for as long as it was so.</param>
    /// <param name="from">The earlier time; null for none.</param>
    /// <param name="to">The later time.</param>
    public static IReadOnlyList<CostPart> Parts(IEnumerable<CostRecord> costs, DateTimeOffset? from, DateTimeOffset to)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return
        [
            .. costs.GroupBy(cost => (cost.ProjectId, cost.Kind))
                .Select(part => new CostPart(part.Key.ProjectId, part.Key.Kind, from is { } start ? At(part, start) : 0, At(part, to)))
                .Where(part => part.Before != 0 || part.After != 0)
                .OrderByDescending(part => part.After).ThenBy(part => part.Project, StringComparer.Ordinal).ThenBy(part => part.Kind, StringComparer.Ordinal),
        ];

        static double At(IEnumerable<CostRecord> costs, DateTimeOffset time) =>
            costs.Where(cost => cost.From <= time && (cost.Until is null || cost.Until > time)).Sum(cost => cost.Monthly);
    }

    /// <summary>The last sweep of each of the latest days, the oldest first.</summary>
    /// <param name="sweeps">All sweeps, the latest first.</param>
    /// <param name="days">How many days at most.</param>
    public static IReadOnlyList<SweepMoment> Daily(IReadOnlyList<SweepMoment> sweeps, int days)
    {
        ArgumentNullException.ThrowIfNull(sweeps);
        return [.. sweeps.DistinctBy(sweep => sweep.At.UtcDateTime.Date).Take(days).Reverse()];
    }
}
