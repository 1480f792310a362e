using System.Globalization;
using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Operations;

/// <summary>The commands about volumes (docs/raff-api.md#volumes).</summary>
public static class VolumeCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>The command of a name that needs nothing but its volume; null for one that needs a form.</summary>
    public static Command? Plain(string name, Volume volume) => name switch
    {
        "volume.detach" => Detach(volume),
        "volume.delete" => Delete(volume),
        _ => null,
    };

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
            Settling = Settling.At(request.VmId is null ? "available" : "attached", "pending", "creating") with
            {
                OfResult = true,
                Made = [new("name", request.Name)],
            },
            Consequences = ["Billing starts at once."],
            Rereads = request.VmId is { } vm ? [new("vms", vm.Value)] : [],
        };
    }

    /// <summary>Attaches it to a VM of its project.</summary>
    public static Command Attach(Volume volume, VirtualMachine vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return Command.About("volume.attach", volume, (client, project) => client.AttachVolumeAsync(project, volume.Id, vm.Id, None)) with
        {
            Settling = Settling.Shown("product_vm", vm.Id.Value),
            Checks = [new("vms", vm.Id.Value)],
            Rereads = [new("vms", vm.Id.Value)],
            Consequences = [$"{vm.Name} sees a new disk. Mount it inside the VM."],
            Inverse = "volume.detach",
        };
    }

    /// <summary>Detaches it from its VM.</summary>
    public static Command Detach(Volume volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        return Command.About("volume.detach", volume, (client, project) => client.DetachVolumeAsync(project, volume.Id, None)) with
        {
            Settling = Settling.Shown("product_vm", ""),
            Checks = string.IsNullOrEmpty(volume.ProductVm) ? [] : [new("vms", volume.ProductVm)],
            Rereads = string.IsNullOrEmpty(volume.ProductVm) ? [] : [new("vms", volume.ProductVm)],
            Consequences =
            [
                "Unmount it inside the VM first. What is being written to it can be lost.",
                "The volume and its data stay, and so does its price.",
            ],
        };
    }

    /// <summary>Enlarges it to so many GB.</summary>
    public static Command Resize(Volume volume, int size) =>
        Command.About("volume.resize", volume, (client, project) => client.ResizeVolumeAsync(project, volume.Id, size, None)) with
        {
            Settling = Settling.Shown("size", size.ToString(CultureInfo.InvariantCulture)),
            Consequences = ["A volume can only grow. The new price applies at once.", "Enlarge the file system inside the VM afterwards."],
        };

    /// <summary>Takes a snapshot of it.</summary>
    public static Command TakeSnapshot(Volume volume, string name) =>
        Command.About("snapshot.create", volume, (client, project) => client.CreateSnapshotAsync(project, CreateSnapshot.OfVolume(volume.Id, name), None),
            snapshot => snapshot.Id.Value) with
        {
            ResultKind = "snapshots",
            Settling = Settling.Making(new("name", name), new("type", "volume")),
            Rereads = [new("snapshots", null)],
            Consequences = ["The snapshot is billed by its size until it is deleted."],
        };

    /// <summary>Deletes it.</summary>
    public static Command Delete(Volume volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        return Command.About("volume.delete", volume, (client, project) => client.DeleteVolumeAsync(project, volume.Id, None)) with
        {
            Settling = Settling.Gone,
            Consequences = [$"Everything on it is lost: {volume.Size.ToString(CultureInfo.InvariantCulture)} GB.",
                "Its snapshots are kept and still billed."],
        };
    }
}
