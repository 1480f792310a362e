using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>The commands about backups (docs/raff-api.md#backups). Taking one is a command of its VM.</summary>
public static class BackupCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>The command of a name; every one needs nothing but its backup.</summary>
    public static Command? Plain(string name, Backup backup) => name switch
    {
        "backup.restore" => Restore(backup),
        "backup.delete" => Delete(backup),
        "backup.delete-chain" => DeleteChain(backup),
        _ => null,
    };

    /// <summary>Puts its VM back to it.</summary>
    public static Command Restore(Backup backup)
    {
        ArgumentNullException.ThrowIfNull(backup);
        var vm = string.IsNullOrEmpty(backup.ProductVm) ? null : backup.ProductVm;
        return Command.About("backup.restore", backup, (client, project) => client.RestoreBackupAsync(project, backup.Id, None)) with
        {
            Settling = Settling.At("ready", "restoring") with { Limit = TimeSpan.FromMinutes(30) },
            Checks = vm is null ? [] : [new("vms", vm)],
            Rereads = vm is null ? [] : [new("vms", vm)],
            Consequences = ["The disk of its VM is put back to this backup. Everything written to it since is lost.", "Volumes do not change."],
        };
    }

    /// <summary>Deletes it.</summary>
    public static Command Delete(Backup backup) =>
        Command.About("backup.delete", backup, (client, project) => client.DeleteBackupAsync(project, backup.Id, None)) with
        {
            Settling = Settling.Gone,
            Consequences = ["The VM can no longer be restored from it.", "A backup that later ones of its series build on cannot be deleted by itself."],
        };

    /// <summary>Deletes every backup of its series.</summary>
    public static Command DeleteChain(Backup backup) =>
        Command.About("backup.delete-chain", backup, (client, project) => client.DeleteBackupChainAsync(project, backup.Id, None)) with
        {
            Settling = Settling.Gone,
            Rereads = [new("backups", null)],
            Consequences = ["Every backup of the series is lost, from its full backup to the last."],
        };
}
