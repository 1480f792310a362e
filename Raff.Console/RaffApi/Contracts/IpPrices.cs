namespace Raff.Console.RaffApi.Contracts;

/// <summary>What public IP addresses cost by family (api.md section 1.4, operation 8).</summary>
public sealed record IpPrices
{
    /// <summary>IPv4; null if not offered.</summary>
    public IpPrice? Ipv4 { get; init; }

    /// <summary>IPv6; null if not offered.</summary>
    public IpPrice? Ipv6 { get; init; }
}
