using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>One allowing rule of a firewall (docs/raff-api.md#firewall-rule).</summary>
public sealed record FirewallRule
{
    /// <summary>TCP, UDP, ICMP, ICMPV6, IPSEC, ALL, or a word of a later API.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string Protocol { get; init; }

    /// <summary>INBOUND or OUTBOUND.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string RuleType { get; init; }

    /// <summary>Ports: "80", "8000:9000", "80,443" or null for all.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Range { get; init; }

    /// <summary>The address the rule is about; null or empty for any.</summary>
    public string? Ip { get; init; }

    /// <summary>The CIDR prefix length of <see cref="Ip"/>; 0 or null for any.</summary>
    public int? Size { get; init; }

    /// <summary>The ICMP type, where the protocol has one.</summary>
    public int? IcmpType { get; init; }
}
