using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;

namespace Raff.Console.Features.Feeds.Wall;

/// <summary>An account on the wall, as its last sweep found it.</summary>
public sealed record WallFleet
{
    /// <summary>From which age on a sweep is shown as old: schedules are daily as a rule.</summary>
    public static readonly TimeSpan OldAfter = TimeSpan.FromHours(26);

    private const int MaxRules = 5;
    private const int MaxStatuses = 3;

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>When the last sweep began.</summary>
    public required DateTimeOffset SweptAt { get; init; }

    /// <summary>How long ago that was.</summary>
    public required TimeSpan Age { get; init; }

    /// <summary>How many projects it read completely.</summary>
    public required int ProjectsRead { get; init; }

    /// <summary>How many there are.</summary>
    public required int Projects { get; init; }

    /// <summary>Open findings by severity, the worst first; every severity, with 0 too.</summary>
    public required IReadOnlyList<(Severity Severity, int Count)> Findings { get; init; }

    /// <summary>The worst rules with findings: severity, title and how many.</summary>
    public required IReadOnlyList<(Severity Severity, string Title, int Count)> Rules { get; init; }

    /// <summary>Resources by kind, in the order of the menu.</summary>
    public required IReadOnlyList<WallKind> Kinds { get; init; }

    /// <summary>What the account costs in a month, in US dollars; null where nothing was estimated.</summary>
    public required double? Monthly { get; init; }

    /// <summary>How many resources have no known price.</summary>
    public required int Unpriced { get; init; }

    /// <summary>Whether the sweep is so old that someone should ask why.</summary>
    public bool IsOld => Age > OldAfter;

    /// <summary>Whether it read every project completely.</summary>
    public bool IsWhole => ProjectsRead == Projects;

    /// <summary>Makes it of an account's numbers.</summary>
    public static WallFleet Of(FleetFigures figures, ResourceKinds kinds, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(kinds);
        var rules = figures.ByRule.Select(row => (Severity: Enum.Parse<Severity>(row.Severity), row.Rule, row.Count)).ToList();
        return new WallFleet
        {
            Account = figures.Account,
            SweptAt = figures.Last.StartedAt,
            Age = now < figures.Last.StartedAt ? TimeSpan.Zero : now - figures.Last.StartedAt,
            Projects = figures.Projects.Count,
            ProjectsRead = figures.Projects.Values.Count(read => read.SweepId == figures.Last.Id && read.Gaps.Length == 0),
            Findings = [.. Enum.GetValues<Severity>().Select(severity => (severity, rules.Where(row => row.Severity == severity).Sum(row => row.Count)))],
            Rules = [.. rules.OrderBy(row => row.Severity).ThenByDescending(row => row.Count).ThenBy(row => row.Rule, StringComparer.Ordinal).Take(MaxRules)
                .Select(row => (row.Severity, RuleCatalog.Find(row.Rule)?.Title ?? row.Rule, row.Count))],
            Kinds = [.. kinds.All.Select(kind => KindOf(kind, [.. figures.Statuses.Where(row => row.Kind == kind.Word)]))],
            Monthly = figures.Costs.Count == 0 ? null : figures.Costs.Sum(cost => cost.Monthly),
            Unpriced = figures.Costs.Sum(cost => cost.Unpriced),
        };
    }

    private static WallKind KindOf(ResourceKind kind, List<(string Kind, string Status, int Count)> rows)
    {
        var statuses = rows.Where(row => row.Status.Length > 0).OrderByDescending(row => row.Count).ThenBy(row => row.Status, StringComparer.Ordinal)
            .Select(row => (kind.StatusWord(row.Status), kind.ToneOf(row.Status), row.Count)).ToList();

        // What is wrong is never among those that are left out.
        var shown = statuses.OrderByDescending(row => row.Item2 == "bad").Take(MaxStatuses).ToHashSet();
        return new WallKind(
            kind.Plural, rows.Sum(row => row.Count), [.. statuses.Where(shown.Contains)], statuses.Where(row => !shown.Contains(row)).Sum(row => row.Count));
    }
}
