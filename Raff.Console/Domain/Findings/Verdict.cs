using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings;

/// <summary>What a rule says about one subject. Closed: every case is nested here.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>Nothing to report.</summary>
    public static Verdict Pass { get; } = new Passed();

    /// <summary>The rule has nothing to do with this subject.</summary>
    public static Verdict Skip { get; } = new Skipped();

    /// <summary>A finding.</summary>
    public static Hit Found(string sentence, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var observed = ImmutableArray.CreateBuilder<ObservedValue>(values.Length);
        foreach (var (name, value) in values)
        {
            observed.Add(new ObservedValue(name, string.IsNullOrEmpty(value) ? "none" : value));
        }

        return new Hit(sentence, observed.MoveToImmutable());
    }

    /// <summary>A field that the API left out.</summary>
    public static Verdict NoField(string name, string field, EvidenceKind kind) =>
        new Gap(kind, GapReason.FieldMissing, $"The API does not give the {field} of {name}.");

    internal sealed record Passed : Verdict;

    internal sealed record Skipped : Verdict;

    internal sealed record Hit(string Sentence, ImmutableArray<ObservedValue> Values) : Verdict
    {
        public DateTimeOffset? Since { get; init; }

        public double? MonthlyCost { get; init; }
    }

    internal sealed record Gap(EvidenceKind Missing, GapReason Reason, string Sentence) : Verdict;
}
