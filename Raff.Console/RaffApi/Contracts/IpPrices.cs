namespace Raff.Console.RaffApi.Contracts;

/// <summary>What public IP addresses cost by family (docs/raff-api.md#ip-price, operation 8).</summary>
public sealed record IpPrices
{
    /// <summary>IPv4; null if not offered.</summary>
    public IpPrice? Ipv4 { get; init; }

    /// <summary>IPv6; null if not offered.</summary>
    public IpPrice? Ipv6 { get; init; }
}
