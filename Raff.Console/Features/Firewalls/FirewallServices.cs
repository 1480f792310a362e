using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Firewalls;

/// <summary>Registers what is special about firewalls: their forms, dialogs and tabs.</summary>
public static class FirewallServices
{
    private const string Word = "firewalls";

    /// <summary>The longest name (docs/raff-api.md#firewalls).</summary>
    public const int MaxName = 64;

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddFirewalls(this IServiceCollection services) => services
        .AddCreateForm<FirewallCreateForm>(Word, NetworkActions.CreateFirewall)
        .AddRowDialog<EditFirewallDialog, Firewall>(Word, "firewall.update")
        .AddDetailTab<FirewallRulesTab, Firewall>(Word, "rules", "Rules", firewall => firewall.Rules.Count)
        .AddDetailTab<FirewallVmsTab, Firewall>(Word, "vms", "Interfaces", firewall => firewall.VmCount)
        .AddBulkCommand(Word, "firewall.delete");
}
