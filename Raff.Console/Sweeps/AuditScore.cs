using Raff.Console.Domain.Findings;

namespace Raff.Console.Sweeps;

/// <summary>
/// How good a scope stands: the share of checks without a finding, each weighed by the severity of its rule. Never without what it covers.
/// </summary>
/// <param name="Value">From 0 to 100; null where nothing was checked.</param>
/// <param name="Checked">How many checks were made.</param>
/// <param name="Unknown">How many could not be made, at least.</param>
public sealed record AuditScore(int? Value, int Checked, int Unknown)
{
    /// <summary>Computes it. Accepted findings do not count against it.</summary>
    public static AuditScore Of(IEnumerable<SweepTally> tallies, IEnumerable<AuditFinding> open)
    {
        double weight = 0;
        var judged = 0;
        var unknown = 0;
        foreach (var tally in tallies)
        {
            judged += tally.Checked;
            unknown += tally.Unknown;
            weight += tally.Checked * Weight(RuleCatalog.Find(tally.Rule)?.Severity ?? Severity.Info);
        }

        var lost = open.Sum(finding => Weight(finding.Severity));

        // 100 means that nothing was found, so that one finding among thousands of checks shows too.
        return new AuditScore(weight == 0 ? null : lost == 0 ? 100 : (int)Math.Clamp(Math.Floor(100 * (1 - (lost / weight))), 0, 99), judged, unknown);
    }

    private static double Weight(Severity severity) => severity switch
    {
        Severity.Critical => 10,
        Severity.High => 5,
        Severity.Medium => 2,
        Severity.Low => 1,
        _ => 0,
    };
}
