namespace Raff.Console.Sweeps;

/// <summary>A finding as a sweep made it, in the words that history stores.</summary>
public sealed record SweepFinding
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The severity's word.</summary>
    public required string Severity { get; init; }

    /// <summary>The kind of its subject, as its route word.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of its subject: a rule states at most one thing about a subject.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The name of its subject.</summary>
    public required string Name { get; init; }

    /// <summary>The project of its subject; null at account level.</summary>
    public string? Project { get; init; }

    /// <summary>What was found.</summary>
    public required string Sentence { get; init; }

    /// <summary>What it rests on, as JSON.</summary>
    public required string Evidence { get; init; }

    /// <summary>Since when it is so, as far as the API says; null if unknown.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What it costs a month; null for nothing or unknown.</summary>
    public double? Monthly { get; init; }
}
