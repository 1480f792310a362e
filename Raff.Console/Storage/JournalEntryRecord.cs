namespace Raff.Console.Storage;

/// <summary>One step in the life of an operation. Entries are added, never changed.</summary>
public sealed class JournalEntryRecord
{
    /// <summary>Grows with every entry.</summary>
    public long Id { get; init; }

    /// <summary>The operation it belongs to.</summary>
    public required string OperationId { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The state that was entered.</summary>
    public required string State { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public required string Sentence { get; init; }
}
