using Raff.Console.Domain.Cost;

namespace Raff.Console.Domain.Findings;

/// <summary>What a rule knows besides its subject.</summary>
internal sealed class RuleContext(FleetEvidence fleet, double threshold)
{
    public FleetEvidence Fleet => fleet;

    public FleetIndex Index => fleet.Index;

    public DateTimeOffset Now => fleet.Now;

    public PriceBook Prices => fleet.Prices;

    /// <summary>The rule's threshold.</summary>
    public double Threshold => threshold;

    /// <summary>Whether a time lies at least the threshold in days back.</summary>
    public bool IsDaysAgo(DateTimeOffset since) => Now - since >= TimeSpan.FromDays(threshold);

    /// <summary>Whether a time lies at least the threshold in minutes back.</summary>
    public bool IsMinutesAgo(DateTimeOffset since) => Now - since >= TimeSpan.FromMinutes(threshold);

    /// <summary>How long ago, in words: "213 days".</summary>
    public string Since(DateTimeOffset since) => RuleWords.Span(Now - since);
}
