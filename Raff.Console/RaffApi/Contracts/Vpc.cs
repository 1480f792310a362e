using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>A private network (docs/raff-api.md#vpc).</summary>
public sealed record Vpc : IResource
{
    /// <summary>The id.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The owning project; null when the API did not say.</summary>
    public ProjectId? ProjectId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>a.b.c.d/nn.</summary>
    public required string Cidr { get; init; }

    /// <summary>"active" or another word.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string Status { get; init; }

    /// <summary>Its gateway address.</summary>
    public string? Gateway { get; init; }

    /// <summary>DNS server.</summary>
    public string? Dns { get; init; }

    /// <summary>Addresses in all.</summary>
    public int? TotalIps { get; init; }

    /// <summary>Addresses in use.</summary>
    public int? UsedIps { get; init; }

    /// <summary>none, nat or another word.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? GatewayType { get; init; }

    /// <summary>What its gateway does, "provisioning" for example; null when it has none.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? RouterStatus { get; init; }

    /// <summary>The region code, for example <c>us-east</c>.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Region { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
