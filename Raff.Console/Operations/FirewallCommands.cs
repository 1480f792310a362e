using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Operations;

/// <summary>The commands about firewalls (docs/raff-api.md#firewalls). Attaching one is a command of its VM.</summary>
public static class FirewallCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>The command of a name that needs nothing but its firewall; null for one that needs a form.</summary>
    public static Command? Plain(string name, Firewall firewall) => name == "firewall.delete" ? Delete(firewall) : null;

    /// <summary>Makes a firewall.</summary>
    public static Command Create(ProjectId project, CreateFirewall request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Command
        {
            Rule = NetworkActions.CreateFirewall,
            Target = new CommandTarget("firewalls", null, request.Name, project),
            ResultKind = "firewalls",
            Send = async client => (await client.CreateFirewallAsync(project, request, None)).Map(firewall => new CommandAnswer(firewall.Id.Value)),
            Settling = Settling.Making(new RowSign("name", request.Name)),
            Consequences = ["It protects nothing until it is attached to a network interface of a VM."],
        };
    }

    /// <summary>Changes it; rules replace the whole set.</summary>
    public static Command Update(Firewall firewall, UpdateFirewall request) =>
        Command.About("firewall.update", firewall, (client, project) => client.UpdateFirewallAsync(project, firewall.Id, request, None)) with
        {
            Settling = request?.Name is { } name ? Settling.Shown("name", name) : Settling.AtOnce,
            Consequences = ["The rules take effect on a VM when it reboots."],
        };

    /// <summary>Deletes it.</summary>
    public static Command Delete(Firewall firewall) =>
        Command.About("firewall.delete", firewall, (client, project) => client.DeleteFirewallAsync(project, firewall.Id, None)) with
        {
            Settling = Settling.Gone,
            Consequences = ["Its rules are lost."],
        };
}
