using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator;

/// <summary>Every operation of the API.</summary>
internal static class EmulatorOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. Catalog.CatalogOperations.All,
        .. Projects.ProjectOperations.All,
        .. Vms.VmOperations.All,
        .. Vms.VmBulkDeletion.All,
        .. Vms.VmSystemOperations.All,
        .. Vms.VmResizeOperations.All,
        .. Vms.VmImageOperations.All,
        .. Vms.VmTagOperations.All,
        .. Vms.VmNoteOperations.All,
        .. Networks.VpcOperations.All,
        .. Networks.VpcChanges.All,
        .. Networks.PublicIpOperations.All,
        .. Networks.PublicIpChanges.All,
        .. Networks.SecurityGroupOperations.All,
        .. Networks.SecurityGroupChanges.All,
        .. Networks.VmNetworkOperations.All,
        .. Volumes.VolumeOperations.All,
        .. Snapshots.SnapshotOperations.All,
        .. Backups.BackupOperations.All,
        .. Schedules.BackupScheduleOperations.All,
        .. SshKeys.SshKeyOperations.All,
        .. Members.MemberOperations.All,
        .. Members.ProjectMemberOperations.All,
        .. Roles.RoleOperations.All,
        .. Roles.PermissionOperations.All,
        .. ApiKeys.ApiKeyOperations.All,
        .. ApiKeys.ApiKeyChanges.All,
        .. Invitations.InvitationOperations.All,
    ];
}
