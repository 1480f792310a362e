namespace Raff.Console.RaffApi.Contracts;

/// <summary>How deleting one VM of several went.</summary>
public sealed record BulkDeletionItem
{
    /// <summary>The VM.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>Whether it is being deleted.</summary>
    public required bool Success { get; init; }

    /// <summary>The API's message.</summary>
    public string? Message { get; init; }

    /// <summary>Why not.</summary>
    public string? Error { get; init; }
}
