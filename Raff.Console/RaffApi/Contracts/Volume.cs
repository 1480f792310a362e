using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>A block volume (docs/raff-api.md#volume).</summary>
public sealed record Volume : IResource
{
    /// <summary>The id.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The owning project; null when the API did not say.</summary>
    public ProjectId? ProjectId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>creating, available, attached, deleting, failed, or a word of a later API.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string Status { get; init; }

    /// <summary>GB.</summary>
    public int Size { get; init; }

    /// <summary>nvme.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? VolumeType { get; init; }

    /// <summary>The VM it is attached to; null or empty when detached.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ProductVm { get; init; }

    /// <summary>US dollars an hour as the API writes it, a decimal number in a string.</summary>
    [JsonConverter(typeof(PriceTextConverter))]
    public string? PricePerHour { get; init; }

    /// <summary>The region code, for example <c>us-east</c>.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Region { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
