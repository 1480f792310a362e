using System.Net;
using System.Net.Sockets;

namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>Which addresses are those of the public internet. Pure.</summary>
public static class WebhookAddress
{
    // https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry; the last three carry an IPv4 address inside.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/96", "100::/64", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10",
            "ff00::/8", "64:ff9b::/32", "2001::/32", "2002::/16",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether it is public.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(Special, network => network.Contains(plain));
    }
}
