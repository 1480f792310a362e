using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.Storage;

namespace Raff.Console.Sweeps;

/// <summary>An open finding as a viewer sees it.</summary>
public sealed record AuditFinding
{
    /// <summary>The rule; null where this version no longer has it.</summary>
    public required FindingRule? Rule { get; init; }

    /// <summary>The rule's id.</summary>
    public required string RuleId { get; init; }

    /// <summary>How urgent it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What its subject is, a word of <see cref="SubjectKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of its subject.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The name of its subject.</summary>
    public required string Name { get; init; }

    /// <summary>The project of its subject; null at account level.</summary>
    public ProjectId? Project { get; init; }

    /// <summary>What was found.</summary>
    public required string Sentence { get; init; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<ObservedValue> Evidence { get; init; } = [];

    /// <summary>What it costs a month; null for nothing or unknown.</summary>
    public double? Monthly { get; init; }

    /// <summary>When a sweep found it first.</summary>
    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>Since when it is so, as far as the API says; null if unknown.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The last sweep that saw it, where later ones could not look; null where the last one confirmed it.</summary>
    public DateTimeOffset? UnconfirmedSince { get; init; }

    /// <summary>Why it is accepted, by whom and until when; null where it is not.</summary>
    public SuppressionRecord? Accepted { get; init; }

    /// <summary>What became of it after its resource changed; null where nothing did.</summary>
    public FindingRecheck? Recheck { get; init; }

    /// <summary>Whether it is fixed since the sweep.</summary>
    public bool IsFixed => Recheck is { IsFixed: true };

    /// <summary>Whether it counts: no one accepted it, and it is not fixed.</summary>
    public bool IsOpen => Accepted is null && !IsFixed;

    /// <summary>Identifies it on pages.</summary>
    public string Key => $"{RuleId}/{SubjectId}";
}
