namespace Raff.Console.Storage;

/// <summary>
/// A finding that someone accepted for a while. It is in the console's store and not in the history: a person decided it, and history may be deleted.
/// </summary>
public sealed class SuppressionRecord
{
    /// <summary>Its own id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the endpoint: <c>emulator</c>, or a base address.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The account's id, or the keyed hash of the key where the account is unknown.</summary>
    public required string Account { get; init; }

    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The project of its subject; null at account level.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The kind of its subject, as its route word.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of its subject.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The name of its subject at the time.</summary>
    public required string Name { get; init; }

    /// <summary>Why it is accepted, in the words of who accepted it.</summary>
    public required string Reason { get; init; }

    /// <summary>The name or prefix of the key of who accepted it.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it returns.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When it was withdrawn; null while it holds.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
