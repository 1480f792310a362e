using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>The commands about snapshots (docs/raff-api.md#snapshots). Taking one is a command of its VM or volume.</summary>
public static class SnapshotCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>The command of a name that needs nothing but its snapshot; null for one that needs a form.</summary>
    public static Command? Plain(string name, Snapshot snapshot) => name switch
    {
        "snapshot.restore" => Restore(snapshot),
        "snapshot.delete" => Delete(snapshot),
        _ => null,
    };

    /// <summary>Renames it.</summary>
    public static Command Rename(Snapshot snapshot, string name) =>
        Command.About("snapshot.rename", snapshot, (client, project) => client.RenameSnapshotAsync(project, snapshot.Id, name, None)) with
        {
            Settling = Settling.Shown("name", name),
        };

    /// <summary>Puts its source back to it. The source of a volume's snapshot is not known, so only the API can check its VM.</summary>
    public static Command Restore(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var vm = snapshot.Type == "vm" && !string.IsNullOrEmpty(snapshot.ProductVm) ? snapshot.ProductVm : null;
        return Command.About("snapshot.restore", snapshot, (client, project) => client.RestoreSnapshotAsync(project, snapshot.Id, None)) with
        {
            Checks = vm is null ? [] : [new("vms", vm)],
            // The snapshot that the source ran on until now is no longer the active one.
            Rereads = [vm is null ? new("volumes", null) : new("vms", vm), new("snapshots", null)],
            Consequences =
            [
                vm is null
                    ? "The volume is put back to this snapshot. Everything written to it since is lost."
                    : "The system disk of the VM is put back to this snapshot. Everything written to it since is lost.",
                vm is null ? "The VM that the volume is attached to must be stopped." : "Volumes, addresses, tags and notes do not change.",
            ],
        };
    }

    /// <summary>Deletes it.</summary>
    public static Command Delete(Snapshot snapshot) =>
        Command.About("snapshot.delete", snapshot, (client, project) => client.DeleteSnapshotAsync(project, snapshot.Id, None)) with
        {
            Settling = Settling.Gone,
            Consequences = ["Nothing can be restored from it anymore. Its source does not change."],
        };
}
