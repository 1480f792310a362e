using Raff.Console.Domain.Findings;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Audit;

/// <summary>What a rule says about a project, for the compliance view and its export.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Project">The project's id; empty for the account.</param>
/// <param name="State">pass, fail or not evaluated.</param>
/// <param name="Checked">How many subjects were judged.</param>
/// <param name="Failed">How many of them have a finding that no one accepted.</param>
/// <param name="Accepted">How many have an accepted one.</param>
/// <param name="Unknown">How many could not be judged.</param>
/// <param name="Reason">Why not.</param>
public sealed record ComplianceRow(FindingRule Rule, string Project, string State, int Checked, int Failed, int Accepted, int Unknown, string? Reason)
{
    /// <summary>The rows of tallies. A rule passes where it judged every subject and found nothing that is not accepted.</summary>
    public static IReadOnlyList<ComplianceRow> Of(IEnumerable<SweepTally> tallies, IEnumerable<AuditFinding> findings)
    {
        var accepted = findings.Where(finding => finding.Accepted is not null).CountBy(finding => (finding.RuleId, finding.Project?.Value ?? ""))
            .ToDictionary();
        return [.. tallies.Where(tally => RuleCatalog.Find(tally.Rule) is not null).Select(tally =>
        {
            var agreed = accepted.GetValueOrDefault((tally.Rule, tally.Project));
            var failed = Math.Max(0, tally.Findings - agreed);
            var state = failed > 0 ? "fail" : tally.Unknown > 0 || tally.Checked == 0 ? "not evaluated" : "pass";
            return new ComplianceRow(RuleCatalog.Find(tally.Rule)!, tally.Project, state, tally.Checked, failed, agreed, tally.Unknown, tally.Reason);
        })];
    }
}
