namespace Raff.Console.RaffApi.Contracts;

/// <summary>A network interface of a VM (docs/raff-api.md#network-interface).</summary>
public sealed record VmNetwork
{
    /// <summary>The interface, for attaching and detaching.</summary>
    public required int NicId { get; init; }

    /// <summary>The network it is in.</summary>
    public required string NetworkName { get; init; }

    /// <summary>Its address.</summary>
    public required string Ip { get; init; }

    /// <summary>public, vpc or ipv6.</summary>
    public required string Type { get; init; }

    /// <summary>Its hardware address.</summary>
    public string? Mac { get; init; }

    /// <summary>Its gateway.</summary>
    public string? Gateway { get; init; }

    /// <summary>The firewall on it; null or empty for the default only.</summary>
    public string? SecurityGroupId { get; init; }

    /// <summary>Whether it carries the primary public IPv4; null if unknown.</summary>
    public bool? IsPrimary { get; init; }
}
