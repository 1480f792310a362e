using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings;

/// <summary>The open findings of one subject, or of one project, in short.</summary>
/// <param name="Worst">The most urgent severity among them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Rules">Their rules, the most urgent first; empty where the mark sums up several subjects.</param>
public sealed record FindingMark(Severity Worst, int Count, ImmutableArray<string> Rules)
{
    /// <summary>The word of a severity in URLs and attributes.</summary>
    public static string WordOf(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        Severity.Medium => "medium",
        Severity.Low => "low",
        _ => "info",
    };
}
