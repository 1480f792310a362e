using System.Net;
using System.Net.Sockets;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Rules that firewall rules must follow (docs/raff-api.md#firewalls, C60).</summary>
internal static class SecurityGroupRules
{
    private const int MaxPerDirection = 40;

    /// <summary>The rules as stored.</summary>
    /// <exception cref="RefusalException">400: a rule is invalid, or there are too many.</exception>
    public static IEnumerable<SecurityGroupRuleRow> Checked(IReadOnlyList<SecurityGroupRuleWire> rules)
    {
        foreach (var direction in rules.GroupBy(rule => rule.RuleType).Where(group => group.Count() > MaxPerDirection))
        {
            throw RefusalException.Invalid($"rules may have at most {MaxPerDirection} {direction.Key} rules; these are {direction.Count()}.");
        }

        return [.. rules.Select((rule, index) => Checked(rule, $"rules[{index}]"))];
    }

    private static SecurityGroupRuleRow Checked(SecurityGroupRuleWire rule, string name)
    {
        if (rule.IcmpType is { } type && (type is < 0 or > 255 || rule.Protocol is not ("ICMP" or "ICMPV6")))
        {
            throw RefusalException.Invalid($"{name}.icmp_type must be 0 to 255, and is for ICMP and ICMPV6 only.");
        }

        var ip = string.IsNullOrEmpty(rule.Ip) ? null : Source(rule, name);
        return new()
        {
            Protocol = rule.Protocol,
            RuleType = rule.RuleType,
            Range = string.IsNullOrEmpty(rule.Range) ? null : Ports(rule, name),
            Ip = ip,
            Size = ip is null ? null : rule.Size,
            IcmpType = rule.IcmpType,
        };
    }

    private static string Ports(SecurityGroupRuleWire rule, string name) => rule.Protocol is "TCP" or "UDP"
        ? PortRange.Normal($"{name}.range", rule.Protocol, rule.RuleType == "INBOUND", rule.Range!)
        : throw RefusalException.Invalid($"{name}.range is for TCP and UDP only.");

    private static string Source(SecurityGroupRuleWire rule, string name)
    {
        var isIpv4 = Cidr.TryNumber(rule.Ip!, out _);
        var isIpv6 = rule.Ip!.Contains(':', StringComparison.Ordinal)
            && IPAddress.TryParse(rule.Ip, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;
        if (!isIpv4 && !isIpv6)
        {
            throw RefusalException.Invalid($"{name}.ip must be an IP address; the length of its prefix goes into size.");
        }

        var longest = isIpv4 ? 32 : 128;
        return rule.Size is not (< 0 or > 128) && !(rule.Size > longest) ? rule.Ip! : throw RefusalException.Invalid($"{name}.size must be 0 to {longest}.");
    }
}
