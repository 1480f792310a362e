namespace Raff.Console.Storage;

/// <summary>A list of commands that run together. Its items are the operations that carry its id.</summary>
public sealed class BulkRunRecord
{
    /// <summary>The run's id, made by the console.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the endpoint.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The keyed hash of the key it runs with.</summary>
    public required string IdentityKey { get; init; }

    /// <summary>What it does: "Stop 12 VMs".</summary>
    public required string Title { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When nothing was left to send; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When it was canceled; null if it was not.</summary>
    public DateTimeOffset? CanceledAt { get; set; }
}
