using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain;

/// <summary>What any address on the internet may reach through a firewall's inbound rules (docs/raff-api.md#c60).</summary>
public static class FirewallOpenness
{
    public const string Everything = "everything";
    public const string SomePorts = "some ports";
    public const string Nothing = "nothing";

    /// <summary>How open a firewall is; a prefix size of 0 or an empty address means any address.</summary>
    public static string Of(Firewall firewall)
    {
        var open = firewall.Rules.Where(rule => IsInbound(rule) && IsFromAnywhere(rule)).ToList();
        return open.Count == 0 ? Nothing : open.Any(rule => rule.Protocol.Equals("ALL", StringComparison.OrdinalIgnoreCase)) ? Everything : SomePorts;
    }

    /// <summary>Whether a rule lets traffic in.</summary>
    public static bool IsInbound(FirewallRule rule)
    {
        return rule.RuleType.Equals("INBOUND", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a rule names no address, or all of a family.</summary>
    public static bool IsFromAnywhere(FirewallRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return (rule.Size ?? 0) == 0 && IsAnywhere(rule.Ip);
    }

    private static bool IsAnywhere(string? address) => address is null or "" or "0.0.0.0" or "::" or "0.0.0.0/0" or "::/0";
}
