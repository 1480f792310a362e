using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>A virtual machine (docs/raff-api.md#vm).</summary>
public sealed record VirtualMachine : IResource
{
    /// <summary>The id.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The owning project; null when the API did not say.</summary>
    public ProjectId? ProjectId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>initiating, provisioning, booting, active, passive, finalizing, failure, or a word of a later API.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string Status { get; init; }

    /// <summary>Virtual processors.</summary>
    public int Cpu { get; init; }

    /// <summary>Memory, GB.</summary>
    public int Ram { get; init; }

    /// <summary>Disk of the plan, GB.</summary>
    public int Storage { get; init; }

    /// <summary>Disk added to the plan, GB.</summary>
    public int AddedStorage { get; init; }

    /// <summary>Whole disk, GB.</summary>
    public int TotalStorage { get; init; }

    /// <summary>The template it was made from.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? TemplateId { get; init; }

    /// <summary>The template's name.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? TemplateName { get; init; }

    /// <summary>The template's version.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? TemplateVersion { get; init; }

    /// <summary>US dollars an hour as the API writes it, a decimal number in a string.</summary>
    [JsonConverter(typeof(PriceTextConverter))]
    public string? PricePerHour { get; init; }

    /// <summary>The pricing plan, see <c>/public/pricing/vm</c>.</summary>
    public int PricingId { get; init; }

    /// <summary>payg or subscription.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? BillingType { get; init; }

    /// <summary>none, daily, weekly or null.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? BackupType { get; init; }

    /// <summary>The region code, for example <c>us-east</c>.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Region { get; init; }

    /// <summary>Public IPv4 address.</summary>
    public string? PublicIpv4Address { get; init; }

    /// <summary>Public IPv6 address.</summary>
    public string? PublicIpv6Address { get; init; }

    /// <summary>Private IPv4 address.</summary>
    public string? PrivateIpv4Address { get; init; }

    /// <summary>Tags; null or empty for none.</summary>
    public IReadOnlyList<VmTag>? Tags { get; init; }

    /// <summary>The user who made it.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? CreatedBy { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
