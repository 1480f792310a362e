using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>Firewalls as a list page shows them (the API says security groups; api.md sections 1.7, 2.10 and 3.32).</summary>
public static class FirewallKind
{
    /// <summary>The definition.</summary>
    /// <param name="clock">What ages are counted from.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.Of(
        ResourceEndpoints.Firewalls,
        "firewalls",
        "Firewalls",
        "firewall",
        "Sets of rules for the traffic to a VM's public address.",
        firewall =>
        {
            firewall.Icon = ConsoleIcons.Firewall;
            firewall.SearchHint = "Search name, id, description or range";
            firewall.Text("name", "Name", row => row.Name, kept: true)
                .Status(Openness, open => open switch { "everything" => "bad", "nothing" => "off", _ => "warn" }, 17, ["everything", "some ports", "nothing"], title: "Open to the world")
                .Number("in", "Rules in", row => row.Rules.Count(IsInbound), row => Cells.Count(row.Rules.Count(IsInbound)), ch: 9)
                .Number("out", "Rules out", row => row.Rules.Count(rule => !IsInbound(rule)), row => Cells.Count(row.Rules.Count(rule => !IsInbound(rule))), ch: 10)
                .Number("used", "Interfaces", row => row.VmCount, row => Cells.Count(row.VmCount), ch: 11)
                .Text("description", "Description", row => row.Description)
                .Age(clock)
                .Id();
            firewall.Monthly((_, _) => 0);
            firewall.Filter("used", "In use", row => row.VmCount is > 0 ? "yes" : "no", "yes", "no");
            firewall.SearchIn = [row => row.Description, row => string.Join(' ', row.Rules.Select(rule => rule.Range))];
            firewall.Same = (one, other) => one with { Rules = other.Rules } == other && one.Rules.SequenceEqual(other.Rules);
        });

    /// <summary>What any address may reach through inbound rules; size 0 or an empty address is any (api.md C60).</summary>
    private static string Openness(Firewall firewall)
    {
        var open = firewall.Rules.Where(rule => IsInbound(rule) && (rule.Size ?? 0) == 0 && IsAnywhere(rule.Ip)).ToList();
        return open.Count == 0 ? "nothing" : open.Any(rule => rule.Protocol.Equals("ALL", StringComparison.OrdinalIgnoreCase)) ? "everything" : "some ports";
    }

    private static bool IsAnywhere(string? address) => address is null or "" or "0.0.0.0" or "::" or "0.0.0.0/0" or "::/0";

    private static bool IsInbound(FirewallRule rule) => rule.RuleType.Equals("INBOUND", StringComparison.OrdinalIgnoreCase);
}
