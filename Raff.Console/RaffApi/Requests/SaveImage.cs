using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Requests;

/// <summary>An image to save from a VM (docs/raff-api.md#save-image).</summary>
public sealed record SaveImage
{
    /// <summary>The name, 1 to 128 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>0 for the system disk, 1 and on for volumes.</summary>
    public int? DiskId { get; init; }

    /// <summary>The snapshot to save; null for the live disk.</summary>
    [JsonConverter(typeof(NumericIdConverter))]
    public ResourceId? SnapshotId { get; init; }
}
