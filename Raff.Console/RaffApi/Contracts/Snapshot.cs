using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>A snapshot of a VM or a volume (docs/raff-api.md#snapshot).</summary>
public sealed record Snapshot : IResource
{
    /// <summary>The id.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The owning project; null when the API did not say.</summary>
    public ProjectId? ProjectId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>vm or volume.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string Type { get; init; }

    /// <summary>GB as text.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Size { get; init; }

    /// <summary>Empty for saved, active while its source is reverted to it.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Status { get; init; }

    /// <summary>The source VM; null for a volume snapshot.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ProductVm { get; init; }

    /// <summary>US dollars an hour as the API writes it, a decimal number in a string.</summary>
    [JsonConverter(typeof(PriceTextConverter))]
    public string? PricePerHour { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
