using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Operations;

/// <summary>The commands about volumes (docs/raff-api.md#volumes).</summary>
public static class VolumeCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>Makes a volume, attached to a VM where the request names one.</summary>
    public static Command Create(ProjectId project, CreateVolume request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Command
        {
            Rule = StorageActions.CreateVolume,
            Target = new CommandTarget("volumes", null, request.Name, project),
            ResultKind = "volumes",
            Send = async client => (await client.CreateVolumeAsync(project, request, None)).Map(volume => new CommandAnswer(volume.Id.Value)),
            Settling = Settling.At(request.VmId is null ? "available" : "attached", "pending", "creating") with { OfResult = true },
            Consequences = ["Billing starts at once."],
            Rereads = request.VmId is { } vm ? [new("vms", vm.Value)] : [],
        };
    }
}
