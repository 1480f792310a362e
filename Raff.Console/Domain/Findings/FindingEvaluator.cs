using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings;

/// <summary>Evaluates rules on one fleet. Takes time in proportion to the fleet.</summary>
public static class FindingEvaluator
{
    /// <summary>Evaluates every rule of the catalog.</summary>
    public static FleetFindings Evaluate(FleetEvidence evidence, RuleThresholds thresholds) => Evaluate(evidence, thresholds, RuleCatalog.All);

    /// <summary>Evaluates some rules, for example those about a resource that has changed.</summary>
    public static FleetFindings Evaluate(FleetEvidence evidence, RuleThresholds thresholds, IEnumerable<FindingRule> rules)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var gaps = ImmutableArray.CreateBuilder<NotEvaluated>();
        var counts = ImmutableArray.CreateBuilder<Checked>();
        foreach (var result in rules.SelectMany(rule => rule.Evaluate(evidence, thresholds)))
        {
            switch (result)
            {
                case Finding finding:
                    findings.Add(finding);
                    break;
                case NotEvaluated gap:
                    gaps.Add(gap);
                    break;
                case Checked count:
                    counts.Add(count);
                    break;
            }
        }

        return new FleetFindings(findings.DrainToImmutable(), gaps.DrainToImmutable(), counts.DrainToImmutable());
    }
}
