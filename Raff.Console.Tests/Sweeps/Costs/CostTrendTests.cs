using Raff.Console.Storage.History;
using Raff.Console.Sweeps.Costs;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Tests.Sweeps.Costs;

/// <summary>Costs added up at the times of sweeps.</summary>
public sealed class CostTrendTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Points_OfIntervals_AddUpWhatHeldAtEachSweep()
    {
        CostRecord[] costs = [Cost("p1", "vms", 10, 0, 2), Cost("p1", "vms", 15, 2, null), Cost("p2", "volumes", 5, 1, 3, unpriced: 2)];

        CostTrend.Of(costs, [.. Enumerable.Range(0, 4).Select(Sweep)]).Select(point => (point.Monthly, point.Unpriced))
            .ShouldBe([(10, 0), (15, 2), (20, 2), (15, 0)]);
        CostTrend.Parts(costs, Start.AddDays(1), Start.AddDays(3)).ShouldBe([new("p1", "vms", 10, 15), new("p2", "volumes", 5, 0)]);
        CostTrend.Parts(costs, null, Start).ShouldBe([new("p1", "vms", 0, 10)]);
    }

    [Fact]
    public void Points_OfRandomIntervals_EqualTheSumOfEachDay()
    {
        var random = new Random(20261125);
        CostRecord[] costs = [.. Enumerable.Range(0, 400).Select(number =>
        {
            var from = random.Next(40);
            return Cost($"p{number % 7}", "vms", random.Next(100), from, random.Next(3) == 0 ? null : from + 1 + random.Next(9), random.Next(3));
        })];

        var points = CostTrend.Of(costs, [.. Enumerable.Range(0, 50).Select(Sweep)]);

        for (var day = 0; day < 50; day++)
        {
            var at = Start.AddDays(day);
            var held = costs.Where(cost => cost.From <= at && !(cost.Until <= at)).ToList();
            points[day].ShouldBe(new CostPoint(at, held.Sum(cost => cost.Monthly), held.Sum(cost => cost.Unpriced)));
        }
    }

    [Fact]
    public void Daily_OfManySweeps_KeepsTheLastOfEachOfTheLatestDays()
    {
        SweepMoment[] latestFirst = [new(5, Start.AddDays(3)), new(4, Start.AddDays(1).AddHours(4)), new(3, Start.AddDays(1)), new(2, Start)];

        CostTrend.Daily(latestFirst, 10).Select(sweep => sweep.Id).ShouldBe([2, 4, 5]);
        CostTrend.Daily(latestFirst, 2).Select(sweep => sweep.Id).ShouldBe([4, 5]);
    }

    private static SweepMoment Sweep(int day) => new(day, Start.AddDays(day));

    private static CostRecord Cost(string project, string kind, double monthly, int from, int? until, int unpriced = 0) => new()
    {
        FleetId = 1,
        ProjectId = project,
        Kind = kind,
        Monthly = monthly,
        Unpriced = unpriced,
        From = Start.AddDays(from),
        Until = until is { } end ? Start.AddDays(end) : null,
    };
}
