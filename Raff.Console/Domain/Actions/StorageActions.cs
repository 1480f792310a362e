using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Actions;

/// <summary>What volumes, snapshots, backups and backup schedules allow in which state (docs/raff-api.md).</summary>
public static class StorageActions
{
    /// <summary>Creating a volume, which no state forbids.</summary>
    public static ActionRule CreateVolume { get; } =
        new("volume.create", "Create volume", PermissionName.VolumeCreate, "Creating the volume {0}.", "The volume {0} was created.");

    /// <summary>Volumes: one VM at a time, grow only, deleted only when detached.</summary>
    public static ActionTable Volumes { get; } = new(
        "volumes",
        "volume",
        new("volume.attach", "Attach", PermissionName.VolumeAttach, "Attaching {0}.", "{0} was attached.") { States = ["available"] },
        new("volume.detach", "Detach", PermissionName.VolumeAttach, "Detaching {0}.", "{0} was detached.")
        {
            States = ["attached"],
            IsDestructive = true,
            Confirmation = Confirmation.Confirm,
        },
        new("volume.resize", "Enlarge", PermissionName.VolumeManage, "Enlarging {0}.", "{0} was enlarged.")
        {
            States = ["available", "attached"],
            Confirmation = Confirmation.Confirm,
        },
        new("snapshot.create", "Take snapshot", PermissionName.SnapshotCreate, "Taking a snapshot of {0}.", "A snapshot of {0} was taken.")
        {
            States = ["available", "attached"],
        },
        new("volume.delete", "Delete", PermissionName.VolumeDelete, "Deleting {0}.", "{0} was deleted.")
        {
            States = ["available", "failed"],
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
        });

    /// <summary>Snapshots: the one its source was reverted to last cannot be deleted.</summary>
    public static ActionTable Snapshots { get; } = new(
        "snapshots",
        "snapshot",
        new("snapshot.rename", "Rename", PermissionName.SnapshotManage, "Renaming {0}.", "{0} was renamed."),
        new("snapshot.restore", "Restore", PermissionName.SnapshotRestore, "Restoring {0}.", "{0} was restored.")
        {
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
        },
        new("snapshot.delete", "Delete", PermissionName.SnapshotDelete, "Deleting {0}.", "{0} was deleted.")
        {
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
            Blocked = row =>
                row is Snapshot { Status: "active" }
                    ? $"{row.Name} is active: it is the last snapshot its source was restored to. Restore another snapshot first."
                    : null,
        });

    /// <summary>Backups.</summary>
    public static ActionTable Backups { get; } = new(
        "backups",
        "backup",
        new("backup.restore", "Restore", PermissionName.BackupRestore, "Restoring {0}.", "{0} was restored.")
        {
            States = ["ready"],
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
        },
        new("backup.delete", "Delete", PermissionName.BackupDelete, "Deleting {0}.", "{0} was deleted.")
        {
            States = ["ready", "failed"],
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
        },
        new("backup.delete-chain", "Delete series", PermissionName.BackupDelete, "Deleting the series of {0}.", "The series of {0} was deleted.")
        {
            States = ["ready", "failed"],
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
        });

    /// <summary>Backup schedules.</summary>
    public static ActionTable Schedules { get; } = new(
        "backup-schedules",
        "backup schedule",
        new("schedule.update", "Edit", PermissionName.BackupManage, "Changing {0}.", "{0} was changed."),
        new(
            "schedule.delete",
            "Delete",
            PermissionName.BackupDelete,
            "Deleting {0}.",
            "{0} was deleted.")
        { IsDestructive = true, Confirmation = Confirmation.Confirm });
}
