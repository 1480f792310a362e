using System.Collections.Immutable;
using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Actions;

/// <summary>What a VM allows in which state (docs/raff-api.md#vm-lifecycle).</summary>
public static class VmActions
{
    private static readonly PermissionName Power = PermissionName.VmPower;
    private static readonly PermissionName Manage = PermissionName.VmManage;
    private static readonly ImmutableArray<string> Running = ["active"];
    private static readonly ImmutableArray<string> Stopped = ["passive"];
    private static readonly ImmutableArray<string> Settled = ["active", "passive"];

    // A VM that hangs while it boots or shuts down is what a hard reboot is for.
    private static readonly ImmutableArray<string> PoweredOn = ["active", "booting", "finalizing"];

    // A new system is what repairs a failed VM; one that is being built cannot take another.
    private static readonly ImmutableArray<string> Repairable = ["active", "passive", "failure"];

    /// <summary>Creating one, which no state forbids.</summary>
    public static ActionRule Create { get; } = new("vm.create", "Create VM", PermissionName.VmCreate, "Creating {0}.", "{0} was created.");

    /// <summary>The table.</summary>
    public static ActionTable Table { get; } = new(
        "vms",
        "VM",
        new("vm.start", "Start", Power, "Starting {0}.", "{0} was started.") { States = Stopped },
        new("vm.stop", "Stop", Power, "Stopping {0}.", "{0} was stopped.") { States = Running, Confirmation = Confirmation.Confirm },
        new("vm.reboot", "Reboot", Power, "Rebooting {0}.", "{0} was rebooted.") { States = Running, Confirmation = Confirmation.Confirm },
        new("vm.hard-reboot", "Hard reboot", Power, "Rebooting {0} without a clean shutdown.", "{0} was rebooted without a clean shutdown.")
        {
            States = PoweredOn,
            IsDestructive = true,
            Confirmation = Confirmation.Confirm,
        },
        new("vm.rename", "Rename", Manage, "Renaming {0}.", "{0} was renamed."),
        new("vm.resize", "Change plan", Manage, "Changing the plan of {0}.", "The plan of {0} was changed.")
        {
            States = Stopped,
            Confirmation = Confirmation.Confirm,
        },
        new("vm.resize-disk", "Enlarge disk", Manage, "Enlarging the disk of {0}.", "The disk of {0} was enlarged.")
        {
            States = Stopped,
            Confirmation = Confirmation.Confirm,
        },
        new("vm.reset-password", "Reset password", Manage, "Resetting the password of {0}.", "The password of {0} was reset and emailed.")
        {
            IsDestructive = true,
            Confirmation = Confirmation.Confirm,
        },
        new("vm.reinstall", "Reinstall", Manage, "Reinstalling {0}.", "{0} was reinstalled.")
        {
            States = Repairable,
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
        },
        new("vm.factory-reset", "Factory reset", Manage, "Resetting {0} to its template.", "{0} was reset to its template.")
        {
            States = Repairable,
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
        },
        new("vm.save-image", "Save image", Manage, "Saving an image of {0}.", "An image of {0} was saved."),
        new("vm.console-policy", "Console policy", Manage, "Changing the console policy of {0}.", "The console policy of {0} was changed."),
        new("vm.attach-vpc", "Attach VPC", Manage, "Attaching a VPC to {0}.", "A VPC was attached to {0}.") { States = Settled },
        new("vm.detach-vpc", "Detach VPC", Manage, "Detaching a VPC from {0}.", "A VPC was detached from {0}.")
        {
            States = Settled,
            IsDestructive = true,
            Confirmation = Confirmation.Confirm,
        },
        new(
            "vm.attach-ip",
            "Attach public IP",
            PermissionName.IpManage,
            "Attaching a public IP to {0}.",
            "A public IP was attached to {0}.")
        { States = Settled },
        new("vm.detach-ip", "Detach public IP", PermissionName.IpManage, "Detaching a public IP from {0}.", "A public IP was detached from {0}.")
        {
            States = Settled,
            IsDestructive = true,
            Confirmation = Confirmation.Confirm,
        },
        new(
            "vm.attach-firewall",
            "Attach firewall",
            PermissionName.VpcManage,
            "Attaching a firewall to {0}.",
            "A firewall was attached to {0}.")
        { States = Settled },
        new("vm.detach-firewall", "Detach firewall", PermissionName.VpcManage, "Detaching a firewall from {0}.", "A firewall was detached from {0}.")
        {
            States = Settled,
            IsDestructive = true,
            Confirmation = Confirmation.Confirm,
        },
        new("vm.add-tag", "Add tag", Manage, "Adding a tag to {0}.", "A tag was added to {0}."),
        new("vm.edit-tag", "Edit tag", Manage, "Changing a tag of {0}.", "A tag of {0} was changed."),
        new("vm.remove-tag", "Remove tag", Manage, "Removing a tag from {0}.", "A tag was removed from {0}."),
        new("vm.edit-note", "Edit note", Manage, "Changing a note of {0}.", "A note of {0} was changed."),
        new(
            "snapshot.create",
            "Take snapshot",
            PermissionName.SnapshotCreate,
            "Taking a snapshot of {0}.",
            "A snapshot of {0} was taken.")
        { States = Running },
        new("backup.create", "Back up now", PermissionName.BackupCreate, "Backing up {0}.", "{0} was backed up.") { States = Running },
        new("backup.reset-chain", "Start new backup series", PermissionName.BackupManage, "Starting a new backup series for {0}.",
            "The next backup of {0} starts a new series.")
        {
            Confirmation = Confirmation.Confirm,
        },
        new(
            "schedule.create",
            "Create backup schedule",
            PermissionName.BackupManage,
            "Creating a backup schedule for {0}.",
            "A backup schedule was created for {0}."),
        new("vm.delete", "Delete", PermissionName.VmDelete, "Deleting {0}.", "{0} was deleted.") { IsDestructive = true, Confirmation = Confirmation.TypeName },
        new("snapshot.restore", "Restore snapshot", PermissionName.SnapshotRestore, "", "") { States = Stopped, IsForOther = true },
        new("backup.restore", "Restore backup", PermissionName.BackupRestore, "", "") { States = Stopped, IsForOther = true },
        new("volume.attach", "Attach volume", PermissionName.VolumeAttach, "", "") { States = Settled, IsForOther = true },
        new("volume.detach", "Detach volume", PermissionName.VolumeAttach, "", "") { States = Settled, IsForOther = true });
}
