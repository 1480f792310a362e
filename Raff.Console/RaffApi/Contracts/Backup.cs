using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>A backup of a VM (docs/raff-api.md#backup).</summary>
public sealed record Backup : IResource
{
    /// <summary>The id.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The owning project; null when the API did not say.</summary>
    public ProjectId? ProjectId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>pending, creating, ready, restoring, failed, or another word.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string Status { get; init; }

    /// <summary>MB.</summary>
    public long StorageSize { get; init; }

    /// <summary>The VM it was taken of.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ProductVm { get; init; }

    /// <summary>Place in its series: null standalone, 0 baseline, 1 and on increments.</summary>
    public int? IncrementId { get; init; }

    /// <summary>When it expires, UTC; null for never.</summary>
    public DateTimeOffset? ExpireDate { get; init; }

    /// <summary>US dollars an hour as the API writes it, a decimal number in a string.</summary>
    [JsonConverter(typeof(PriceTextConverter))]
    public string? PricePerHour { get; init; }

    /// <summary>The region code, for example <c>us-east</c>.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Region { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
