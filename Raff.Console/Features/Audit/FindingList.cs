using Raff.Console.Components;
using Raff.Console.Domain.Findings;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Audit;

/// <summary>The findings that a query shows, in order. Pure.</summary>
public static class FindingList
{
    /// <summary>The findings of a scope: those of its project, or all of them.</summary>
    public static IEnumerable<AuditFinding> In(ActiveScope scope, IEnumerable<AuditFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Card is { } card ? findings.Where(finding => finding.Project == card.Id) : findings;
    }

    /// <summary>The tallies of a scope.</summary>
    public static IEnumerable<SweepTally> In(ActiveScope scope, IEnumerable<SweepTally> tallies)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Card is { } card ? tallies.Where(tally => tally.Project == card.Id.Value) : tallies;
    }

    /// <summary>Filters, searches and sorts.</summary>
    /// <param name="findings">The findings of the scope.</param>
    /// <param name="query">What to show.</param>
    /// <param name="projectName">The name of a project.</param>
    public static IReadOnlyList<AuditFinding> Of(IEnumerable<AuditFinding> findings, AuditQuery query, Func<AuditFinding, string> projectName)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = ComparableText.Of(query.Search);
        var rows = findings
            .Where(finding => query.Rules.Count == 0 || query.Rules.Contains(finding.RuleId))
            .Where(finding => query.Severities.Count == 0 || query.Severities.Contains(WordOf(finding.Severity)))
            .Where(finding => query.Projects.Count == 0 || query.Projects.Contains(finding.Project?.Value ?? ""))
            .Where(finding => query.Kinds.Count == 0 || query.Kinds.Contains(finding.Kind))
            .Where(finding => words.Length == 0
                || Texts(finding, projectName).Any(text => ComparableText.Of(text).Contains(words, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var sizes = rows.GroupBy(finding => GroupOf(finding, query.Group), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (Worst: group.Min(finding => finding.Severity), Count: group.Count()), StringComparer.Ordinal);
        var grouped = query.Group.Length == 0
            ? rows.OrderBy(_ => 0)
            : rows.OrderBy(finding => sizes[GroupOf(finding, query.Group)].Worst).ThenByDescending(finding => sizes[GroupOf(finding, query.Group)].Count)
                .ThenBy(finding => GroupOf(finding, query.Group), StringComparer.Ordinal);
        return [.. Sorted(grouped, query.Sort, projectName).ThenBy(finding => finding.Severity)
            .ThenBy(finding => finding.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(finding => finding.Key, StringComparer.Ordinal)];
    }

    /// <summary>The group that a finding belongs to.</summary>
    public static string GroupOf(AuditFinding finding, string group)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return group switch
        {
            "rule" => finding.RuleId,
            "project" => finding.Project?.Value ?? "",
            "kind" => finding.Kind,
            "severity" => WordOf(finding.Severity),
            _ => "",
        };
    }

    /// <summary>A severity in URLs and attributes.</summary>
    public static string WordOf(Severity severity) => severity.ToString().ToLowerInvariant();

    private static IEnumerable<string> Texts(AuditFinding finding, Func<AuditFinding, string> projectName) =>
        [finding.Name, finding.Sentence, finding.SubjectId, finding.RuleId, finding.Rule?.Title ?? "", projectName(finding)];

    private static IOrderedEnumerable<AuditFinding> Sorted(IOrderedEnumerable<AuditFinding> rows, string sort, Func<AuditFinding, string> projectName) =>
        sort switch
        {
            "-severity" => rows.ThenByDescending(finding => finding.Severity),
            "name" => rows.ThenBy(finding => finding.Name, StringComparer.OrdinalIgnoreCase),
            "-name" => rows.ThenByDescending(finding => finding.Name, StringComparer.OrdinalIgnoreCase),
            "project" => rows.ThenBy(projectName, StringComparer.OrdinalIgnoreCase),
            "-project" => rows.ThenByDescending(projectName, StringComparer.OrdinalIgnoreCase),
            "since" => rows.ThenBy(finding => finding.FirstSeen),
            "-since" => rows.ThenByDescending(finding => finding.FirstSeen),
            "cost" => rows.ThenBy(finding => finding.Monthly ?? 0),
            "-cost" => rows.ThenByDescending(finding => finding.Monthly ?? 0),
            _ => rows.ThenBy(finding => finding.Severity),
        };
}
