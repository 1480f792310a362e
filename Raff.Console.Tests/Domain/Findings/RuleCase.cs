using Raff.Console.Domain.Findings;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>The cases of one rule: rows in which it finds something, rows in which it finds nothing, and so on.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Sentence">What it says about <paramref name="Finds"/>.</param>
/// <param name="Finds">Rows with exactly one finding.</param>
/// <param name="Passes">Rows that are judged and have no finding.</param>
public sealed record RuleCase(string Id, string Sentence, object[] Finds, object[] Passes)
{
    /// <summary>Rows that measure a number which the threshold is compared with; null if the rule has none.</summary>
    public Func<double, object[]>? Measured { get; init; }

    /// <summary>Whether it finds at the threshold.</summary>
    public bool FindsAt { get; init; } = true;

    /// <summary>On which side of the threshold it finds: 1 above, -1 below.</summary>
    public int Side { get; init; } = 1;

    /// <summary>The smallest step off the threshold.</summary>
    public double Step { get; init; } = 0.001;

    /// <summary>The threshold to set; null for the default.</summary>
    public double? Setting { get; init; }

    /// <summary>The measured number at the threshold; null if they are the same.</summary>
    public double? At { get; init; }

    /// <summary>Rows in which a field that the rule needs is missing; null if it can do without.</summary>
    public object[]? Unknown { get; init; }

    /// <summary>The rule.</summary>
    public FindingRule Rule => RuleCatalog.Find(Id)!;

    /// <inheritdoc />
    public override string ToString() => Id;
}
