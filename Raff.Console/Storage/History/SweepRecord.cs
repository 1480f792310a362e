namespace Raff.Console.Storage.History;

/// <summary>One complete read of a fleet.</summary>
public sealed class SweepRecord
{
    /// <summary>Its number; grows with every sweep.</summary>
    public long Id { get; init; }

    /// <summary>The account.</summary>
    public required int FleetId { get; init; }

    /// <summary>The keyed hash of the key it read with.</summary>
    public required string IdentityKey { get; init; }

    /// <summary>The prefix of that key, for people.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>The name of that key, where known.</summary>
    public string? KeyName { get; init; }

    /// <summary>Why it ran: requested, first-visit or scheduled.</summary>
    public required string Origin { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>running, done, canceled, failed or interrupted. Only a sweep that is done stored anything but this row.</summary>
    public required string State { get; set; }

    /// <summary>What could not be read, as JSON; null until it is done.</summary>
    public string? Coverage { get; set; }

    /// <summary>The projects that its key reached, as JSON; null where it reached every project of the account.</summary>
    public string? Reach { get; set; }

    /// <summary>How many resources were read.</summary>
    public int Resources { get; set; }

    /// <summary>How many findings it made.</summary>
    public int Findings { get; set; }

    /// <summary>How it ended, in a sentence.</summary>
    public string? Sentence { get; set; }
}
