using Raff.Console.Components;
using Raff.Console.Domain;
using Raff.Console.Domain.Firewalls;
using Raff.Console.RaffApi;

namespace Raff.Console.Kinds;

/// <summary>Firewalls as a list page shows them (the API says security groups).</summary>
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
            firewall.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Status(FirewallOpenness.Of,
                    open => open switch { FirewallOpenness.Everything => "bad", FirewallOpenness.Nothing => "off", _ => "warn" }, 13,
                    [FirewallOpenness.Everything, FirewallOpenness.SomePorts, FirewallOpenness.Nothing], Word, title: "Public ports")
                .Text("lets_in", "Lets in", FirewallPorts.Words, ch: 34, cell: row => Cells.Cut(FirewallPorts.Words(row)))
                .Number("in", "Rules in", row => row.Rules.Count(FirewallOpenness.IsInbound),
                    row => Cells.Count(row.Rules.Count(FirewallOpenness.IsInbound)), ch: 9)
                .Number("out", "Rules out", row => row.Rules.Count(rule => !FirewallOpenness.IsInbound(rule)),
                    row => Cells.Count(row.Rules.Count(rule => !FirewallOpenness.IsInbound(rule))), ch: 10)
                .Number("used", "Interfaces", row => row.VmCount, row => Cells.Count(row.VmCount), ch: 11)
                .LeadsTo(row => row.VmCount > 0 ? $"vms?firewall={Uri.EscapeDataString(row.Id.Value)}" : null)
                .Text("description", "Description", row => row.Description, shown: false)
                .Age(clock)
                .Id();
            firewall.Monthly((_, _) => 0);
            firewall.Filter("used", "In use", row => row.VmCount is > 0 ? "yes" : "no", "yes", "no");
            firewall.SearchIn = [row => row.Description, row => string.Join(' ', row.Rules.Select(rule => rule.Range))];
            firewall.Same = (one, other) => one with { Rules = other.Rules } == other && one.Rules.SequenceEqual(other.Rules);
        });

    /// <summary>Which ports any address can reach, in words that stand without their heading.</summary>
    private static string Word(string openness) => openness switch
    {
        FirewallOpenness.Everything => "all public",
        FirewallOpenness.SomePorts => "some public",
        FirewallOpenness.Nothing => "none public",
        _ => openness,
    };
}
