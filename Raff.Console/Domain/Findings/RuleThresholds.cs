using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings;

/// <summary>The thresholds that settings changed, by rule id. Immutable.</summary>
/// <param name="values">The changed ones.</param>
public sealed class RuleThresholds(IReadOnlyDictionary<string, double> values)
{
    private readonly ImmutableDictionary<string, double> values = values.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Every rule has its own default.</summary>
    public static RuleThresholds Default { get; } = new(ImmutableDictionary<string, double>.Empty);

    /// <summary>The threshold of a rule; 0 if it has none.</summary>
    public double Of(FindingRule rule) => values.TryGetValue(rule.Id, out var value) ? value : rule.Threshold?.Default ?? 0;
}
