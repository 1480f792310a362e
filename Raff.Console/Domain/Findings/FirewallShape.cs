using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings;

/// <summary>The rules of a firewall in a form that can be compared (docs/raff-api.md#c60).</summary>
internal sealed class FirewallShape(Firewall firewall)
{
    /// <summary>The rules, in the firewall's order.</summary>
    public ImmutableArray<Entry> Entries { get; } = [.. firewall.Rules.Select(rule => new Entry(rule))];

    /// <summary>Inbound rules for any address.</summary>
    public IEnumerable<Entry> Open => Entries.Where(entry => entry is { IsInbound: true, IsAnywhere: true });

    /// <summary>Inbound rules for any address that open a TCP port, without those that open every port.</summary>
    public IEnumerable<Entry> OpenAt(params IEnumerable<int> ports) =>
        Open.Where(entry => entry is { IsTcp: true, IsEveryPort: false, Ports: { } open } && ports.Any(open.Contains));

    /// <summary>The rules that another rule covers already, each with one that does.</summary>
    public IEnumerable<(Entry Rule, Entry By)> Shadowed()
    {
        for (var inner = 0; inner < Entries.Length; inner++)
        {
            for (var outer = 0; outer < Entries.Length; outer++)
            {
                // Of two equal rules, the later one is shadowed.
                if (inner != outer && Entries[outer].Covers(Entries[inner]) && (outer < inner || !Entries[inner].Covers(Entries[outer])))
                {
                    yield return (Entries[inner], Entries[outer]);
                    break;
                }
            }
        }
    }

    /// <summary>A rule, read.</summary>
    internal sealed class Entry
    {
        private readonly FirewallRule rule;
        private readonly byte[]? address;
        private readonly int length;

        public Entry(FirewallRule rule)
        {
            this.rule = rule;
            Protocol = rule.Protocol.ToUpperInvariant();
            IsInbound = FirewallOpenness.IsInbound(rule);
            IsAnywhere = FirewallOpenness.IsAnywhere(rule);
            Ports = Protocol is "TCP" or "UDP" or "ALL" ? PortSet.Parse(rule.Range) : PortSet.All;
            if (!string.IsNullOrEmpty(rule.Ip) && IPAddress.TryParse(rule.Ip.Split('/')[0], out var parsed))
            {
                address = parsed.GetAddressBytes();
                length = rule.Size ?? (IsAnywhere ? 0 : address.Length * 8);
            }
        }

        public string Protocol { get; }

        public bool IsInbound { get; }

        /// <summary>Whether it is about every address, of one family or both.</summary>
        public bool IsAnywhere { get; }

        /// <summary>Its ports; null if they are unreadable.</summary>
        public PortSet? Ports { get; }

        public bool IsTcp => Protocol is "TCP" or "ALL";

        /// <summary>Whether it opens every port of a protocol that has ports.</summary>
        public bool IsEveryPort => Protocol is "TCP" or "UDP" or "ALL" && Ports is { IsAll: true };

        /// <summary>The rule in words: "TCP 22 from anywhere (IPv4)".</summary>
        public string Words
        {
            get
            {
                var ports = string.IsNullOrEmpty(rule.Range) ? "" : $" {rule.Range}";
                return $"{Protocol}{ports} {(IsInbound ? "from" : "to")} {(IsAnywhere ? Family : $"{rule.Ip}/{length}")}";
            }
        }

        private string Family => address is null ? "anywhere" : IsIpv6 ? "anywhere (IPv6)" : "anywhere (IPv4)";

        private bool IsIpv6 => address?.Length == 16;

        /// <summary>Whether everything that another rule allows is allowed by this one.</summary>
        public bool Covers(Entry other) =>
            IsInbound == other.IsInbound
            && (Protocol == "ALL" || (Protocol == other.Protocol && (rule.IcmpType is null || rule.IcmpType == other.rule.IcmpType)))
            && Ports is not null && other.Ports is not null && Ports.Covers(other.Ports)
            && CoversAddresses(other);

        private bool CoversAddresses(Entry other)
        {
            if (string.IsNullOrEmpty(rule.Ip))
            {
                return true;
            }

            if (address is null || other.address is null || address.Length != other.address.Length)
            {
                return false;
            }

            return IsAnywhere || (!other.IsAnywhere && length <= other.length && SamePrefix(address, other.address, length));
        }

        private static bool SamePrefix(byte[] one, byte[] other, int bits)
        {
            for (var bit = 0; bit < bits; bit++)
            {
                var mask = 0x80 >> (bit % 8);
                if ((one[bit / 8] & mask) != (other[bit / 8] & mask))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
