using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Operations;

/// <summary>The commands about VPCs (docs/raff-api.md#vpcs). Attaching one is a command of its VM.</summary>
public static class VpcCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>The command of a name that needs nothing but its VPC; null for one that needs a form.</summary>
    public static Command? Plain(string name, Vpc vpc) => name == "vpc.delete" ? Delete(vpc) : null;

    /// <summary>Makes a VPC.</summary>
    public static Command Create(ProjectId project, CreateVpc request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Command
        {
            Rule = NetworkActions.CreateVpc,
            Target = new CommandTarget("vpcs", null, request.Name, project),
            ResultKind = "vpcs",
            Send = async client => (await client.CreateVpcAsync(project, request, None)).Map(vpc => new CommandAnswer(vpc.Id.Value)),
            Settling = Settling.Making(new RowSign("name", request.Name)),
            Consequences = ["Its range cannot be changed later."],
        };
    }

    /// <summary>Changes its name or description.</summary>
    public static Command Update(Vpc vpc, UpdateVpc request) =>
        Command.About("vpc.update", vpc, (client, project) => client.UpdateVpcAsync(project, vpc.Id, request, None)) with
        {
            Settling = request?.Name is { } name ? Settling.Shown("name", name) : Settling.AtOnce,
        };

    /// <summary>Deletes it.</summary>
    public static Command Delete(Vpc vpc) =>
        Command.About("vpc.delete", vpc, (client, project) => client.DeleteVpcAsync(project, vpc.Id, None)) with
        {
            Settling = Settling.Gone,
            Consequences = ["Its range is free again."],
        };
}
