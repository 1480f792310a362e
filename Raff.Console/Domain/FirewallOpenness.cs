using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain;

/// <summary>What any address on the internet may reach through a firewall's inbound rules (docs/raff-api.md#c60).</summary>
public static class FirewallOpenness
{
    public const string Everything = "everything";
    public const string SomePorts = "some ports";
    public const string Nothing = "nothing";

    /// <summary>How open a firewall is.</summary>
    public static string Of(Firewall firewall)
    {
        var open = firewall.Rules.Where(rule => IsInbound(rule) && IsAnywhere(rule)).ToList();
        return open.Count == 0 ? Nothing : open.Any(rule => rule.Protocol.Equals("ALL", StringComparison.OrdinalIgnoreCase)) ? Everything : SomePorts;
    }

    /// <summary>Whether a rule lets traffic in.</summary>
    public static bool IsInbound(FirewallRule rule)
    {
        return rule.RuleType.Equals("INBOUND", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a rule is about any address, of IPv4, IPv6 or both: a prefix length of 0, or no address.</summary>
    public static bool IsAnywhere(FirewallRule rule) =>
        string.IsNullOrEmpty(rule.Ip) || rule.Size == 0 || (rule.Size is null && rule.Ip is ("0.0.0.0" or "::")) || rule.Ip is "0.0.0.0/0" or "::/0";
}
