namespace Raff.Console.RaffApi.Contracts;

/// <summary>How deleting several VMs went, VM by VM (docs/raff-api.md#irregular-answers).</summary>
public sealed record BulkDeletion
{
    /// <summary>The API's message about the whole operation.</summary>
    public string? Message { get; init; }

    /// <summary>Each VM.</summary>
    public required IReadOnlyList<BulkDeletionItem> Results { get; init; }
}
