using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>A public IP address (docs/raff-api.md#public-ip).</summary>
public sealed record PublicIp : IResource
{
    /// <summary>The id.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The owning project; null when the API did not say.</summary>
    public ProjectId? ProjectId { get; init; }

    /// <summary>The address.</summary>
    public required string IpAddress { get; init; }

    /// <summary>IPv4 or IPv6.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string Type { get; init; }

    /// <summary>free or in-use.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string Status { get; init; }

    /// <summary>Whether it is reserved, else it lives with its VM.</summary>
    public bool Reserved { get; init; }

    /// <summary>The region code, for example <c>us-east</c>.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Region { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>An address has no other name.</summary>
    public string Name => IpAddress;
}
