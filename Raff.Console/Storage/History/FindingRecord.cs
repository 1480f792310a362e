namespace Raff.Console.Storage.History;

/// <summary>
/// A finding for as long as it was there: a row is added when a sweep finds it first, and ended by the first sweep that read what it rests on and no longer
/// finds it. A sweep that could not look leaves it open and notes since when it is unconfirmed.
/// </summary>
public sealed class FindingRecord
{
    /// <summary>Grows with every row.</summary>
    public long Id { get; init; }

    /// <summary>The account.</summary>
    public required int FleetId { get; init; }

    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The severity's word.</summary>
    public required string Severity { get; set; }

    /// <summary>The kind of its subject, as its route word.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of its subject.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The name of its subject when it was last seen.</summary>
    public required string Name { get; set; }

    /// <summary>The project of its subject; null at account level.</summary>
    public string? ProjectId { get; init; }

    /// <summary>What was found, in a sentence.</summary>
    public required string Sentence { get; set; }

    /// <summary>What it rests on, as JSON.</summary>
    public required string Evidence { get; set; }

    /// <summary>What it costs a month; null for nothing or unknown.</summary>
    public double? Monthly { get; set; }

    /// <summary>Since when it is so, as far as the API says; null if unknown.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>When a sweep found it first.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The last sweep that saw it before one could not look, or before it ended; null while every sweep confirms it.</summary>
    public DateTimeOffset? LastSeen { get; set; }

    /// <summary>When a sweep no longer found it; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
