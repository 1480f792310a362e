using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Firewalls;

/// <summary>
/// A firewall rule as one line of text, for people to read, type and paste: <c>in tcp 80,443</c>, <c>in tcp 22 from 10.0.0.0/8</c>,
/// <c>in icmp type 8</c>, <c>out all</c>. The limits are the API's (docs/raff-api.md#firewalls). Pure.
/// </summary>
public static partial class FirewallRuleText
{
    /// <summary>The most rules in one direction.</summary>
    public const int MaxPerDirection = 40;

    private const int LastPort = 65_535;
    private static readonly string[] Protocols = ["TCP", "UDP", "ICMP", "ICMPV6", "IPSEC", "ALL"];

    /// <summary>The line of a rule.</summary>
    public static string Print(FirewallRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var isInbound = FirewallOpenness.IsInbound(rule);
        var ports = string.IsNullOrEmpty(rule.Range) ? "" : $" {rule.Range}";
        var type = rule.IcmpType is { } icmp ? string.Create(CultureInfo.InvariantCulture, $" type {icmp}") : "";
        var size = rule.Size is { } prefix ? string.Create(CultureInfo.InvariantCulture, $"/{prefix}") : "";
        var peer = string.IsNullOrEmpty(rule.Ip) ? ""
            : $" {(isInbound ? "from" : "to")} {rule.Ip}{(rule.Ip.Contains('/', StringComparison.Ordinal) ? "" : size)}";
        return $"{(isInbound ? "in" : "out")} {rule.Protocol.ToLowerInvariant()}{ports}{type}{peer}";
    }

    /// <summary>Reads a line.</summary>
    /// <returns>The rule, or what is wrong with the line, in a sentence.</returns>
    public static (FirewallRule? Rule, string? Problem) Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var match = Shape().Match(string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (!match.Success)
        {
            return (null, "Write a rule like \"in tcp 22 from 10.0.0.0/8\" or \"out all\".");
        }

        var isInbound = match.Groups["direction"].Value.StartsWith("i", StringComparison.OrdinalIgnoreCase);
        var protocol = match.Groups["protocol"].Value.ToUpperInvariant();
        if (!Protocols.Contains(protocol))
        {
            return (null, $"{match.Groups["protocol"].Value} is not a protocol. Use tcp, udp, icmp, icmpv6, ipsec or all.");
        }

        var (range, problem) = Ports(protocol, match.Groups["ports"].Value);
        var (ip, size, wrong) = Peer(match.Groups["peer"].Value);
        int? type = match.Groups["type"].Success ? int.Parse(match.Groups["type"].Value, CultureInfo.InvariantCulture) : null;
        problem ??= wrong ?? (type is null || (protocol is "ICMP" or "ICMPV6" && type <= 255) ? null : "A type of 0 to 255 is for icmp and icmpv6 only.");
        return problem is not null
            ? (null, problem)
            : (new FirewallRule { Protocol = protocol, RuleType = isInbound ? "INBOUND" : "OUTBOUND", Range = range, Ip = ip, Size = size, IcmpType = type },
                null);
    }

    private static (string? Range, string? Problem) Ports(string protocol, string text)
    {
        if (text.Length == 0 || text.Equals("any", StringComparison.OrdinalIgnoreCase))
        {
            return (null, null);
        }

        if (protocol is not ("TCP" or "UDP"))
        {
            return (null, "Ports are for tcp and udp only.");
        }

        // People write ranges with a hyphen; the API takes a colon.
        var range = text.Replace('-', ':');
        return range.Split(',').All(IsPorts) ? (range, null) : (null, $"Ports are 1 to {LastPort}, such as 80 or 80,443 or 8000:9000.");
    }

    private static bool IsPorts(string part)
    {
        var ends = part.Split(':');
        return ends.Length <= 2 && Port(ends[0]) is { } first && Port(ends[^1]) is { } last && first <= last;
    }

    private static int? Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= LastPort ? port : null;

    private static (string? Ip, int? Size, string? Problem) Peer(string text)
    {
        if (text.Length == 0 || text.Equals("any", StringComparison.OrdinalIgnoreCase) || text.Equals("anywhere", StringComparison.OrdinalIgnoreCase))
        {
            return (null, null, null);
        }

        var parts = text.Split('/');
        var isIpv6 = parts[0].Contains(':', StringComparison.Ordinal);
        var isAddress = (isIpv6 || parts[0].Count(letter => letter == '.') == 3) && IPAddress.TryParse(parts[0], out var address)
            && address.AddressFamily == (isIpv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork);
        if (!isAddress || parts.Length > 2)
        {
            return (null, null, $"{text} is not an address or a network such as 10.0.0.0/8 or 2001:db8::/32.");
        }

        if (parts.Length == 1)
        {
            return (parts[0], null, null);
        }

        var longest = isIpv6 ? 128 : 32;
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= longest
            ? (parts[0], size, null)
            : (null, null, $"The prefix of {parts[0]} is 0 to {longest}.");
    }

    [GeneratedRegex(
        "^(allow )?(?<direction>in|out|inbound|outbound|ingress|egress) (?<protocol>[a-z0-9]+)( (?!from\\b|to\\b|type\\b)(?<ports>[0-9:,-]+|any))?"
            + "( type (?<type>[0-9]{1,3}))?( (from|to) (?<peer>\\S+))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
