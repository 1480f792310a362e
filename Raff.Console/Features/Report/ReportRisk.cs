using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Report;

/// <summary>A risk of the report: everything that one rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">Its open findings.</param>
public sealed record ReportRisk(FindingRule Rule, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>The names of the first subjects.</summary>
    public IEnumerable<string> Names => Findings.Select(finding => finding.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The projects that have it, those with the most first; null for the account.</summary>
    public IEnumerable<ProjectId?> Projects => Findings.GroupBy(finding => finding.Project).OrderByDescending(project => project.Count())
        .ThenBy(project => project.Key?.Value, StringComparer.Ordinal).Select(project => project.Key);

    /// <summary>The most urgent risks: by severity, then by how many there are.</summary>
    /// <param name="open">The open findings of the scope.</param>
    /// <param name="count">How many risks.</param>
    public static IReadOnlyList<ReportRisk> Top(IEnumerable<AuditFinding> open, int count)
    {
        ArgumentNullException.ThrowIfNull(open);
        return
        [
            .. open.Where(finding => finding.Rule is not null && finding.Severity is not Severity.Info).GroupBy(finding => finding.Rule!)
                .Select(rule => new ReportRisk(rule.Key, [.. rule.OrderBy(finding => finding.Name, StringComparer.OrdinalIgnoreCase)]))
                .OrderBy(risk => risk.Rule.Severity).ThenByDescending(risk => risk.Findings.Count).ThenBy(risk => risk.Rule.Id, StringComparer.Ordinal)
                .Take(count),
        ];
    }
}
