namespace Raff.Console.RaffApi.Contracts;

/// <summary>How deleting several VMs went, VM by VM (api.md section 1.2).</summary>
public sealed record BulkDeletion
{
    /// <summary>What the API said of the whole.</summary>
    public string? Message { get; init; }

    /// <summary>Each VM.</summary>
    public required IReadOnlyList<BulkDeletionItem> Results { get; init; }
}
