namespace Raff.Console.RaffApi;

/// <summary>
/// The name of a permission (docs/raff-api.md#permissions). The static members are the permissions the console asks for by name; a name that
/// a later version of the API adds is a value like any other.
/// </summary>
/// <param name="Value">The name as the API writes it.</param>
public readonly record struct PermissionName(string Value)
{
    private const string AccountPrefix = "account.";

    /// <summary><c>account.projects.view</c></summary>
    public static PermissionName AccountProjectsView { get; } = new("account.projects.view");

    /// <summary><c>account.projects.create</c></summary>
    public static PermissionName AccountProjectsCreate { get; } = new("account.projects.create");

    /// <summary><c>account.projects.manage</c></summary>
    public static PermissionName AccountProjectsManage { get; } = new("account.projects.manage");

    /// <summary><c>account.projects.delete</c></summary>
    public static PermissionName AccountProjectsDelete { get; } = new("account.projects.delete");

    /// <summary><c>account.members.view</c></summary>
    public static PermissionName AccountMembersView { get; } = new("account.members.view");

    /// <summary><c>account.members.invite</c></summary>
    public static PermissionName AccountMembersInvite { get; } = new("account.members.invite");

    /// <summary><c>account.members.manage</c></summary>
    public static PermissionName AccountMembersManage { get; } = new("account.members.manage");

    /// <summary><c>account.members.remove</c></summary>
    public static PermissionName AccountMembersRemove { get; } = new("account.members.remove");

    /// <summary><c>account.roles.view</c></summary>
    public static PermissionName AccountRolesView { get; } = new("account.roles.view");

    /// <summary><c>account.roles.create</c></summary>
    public static PermissionName AccountRolesCreate { get; } = new("account.roles.create");

    /// <summary><c>account.roles.manage</c></summary>
    public static PermissionName AccountRolesManage { get; } = new("account.roles.manage");

    /// <summary><c>account.roles.delete</c></summary>
    public static PermissionName AccountRolesDelete { get; } = new("account.roles.delete");

    /// <summary><c>account.apikeys.view</c></summary>
    public static PermissionName AccountApiKeysView { get; } = new("account.apikeys.view");

    /// <summary><c>account.apikeys.create</c></summary>
    public static PermissionName AccountApiKeysCreate { get; } = new("account.apikeys.create");

    /// <summary><c>account.apikeys.manage</c></summary>
    public static PermissionName AccountApiKeysManage { get; } = new("account.apikeys.manage");

    /// <summary><c>account.apikeys.revoke</c></summary>
    public static PermissionName AccountApiKeysRevoke { get; } = new("account.apikeys.revoke");

    /// <summary><c>account.billing.view</c></summary>
    public static PermissionName AccountBillingView { get; } = new("account.billing.view");

    /// <summary><c>account.billing.manage</c></summary>
    public static PermissionName AccountBillingManage { get; } = new("account.billing.manage");

    /// <summary><c>account.settings.view</c></summary>
    public static PermissionName AccountSettingsView { get; } = new("account.settings.view");

    /// <summary><c>account.settings.manage</c></summary>
    public static PermissionName AccountSettingsManage { get; } = new("account.settings.manage");

    /// <summary><c>account.audit.view</c></summary>
    public static PermissionName AccountAuditView { get; } = new("account.audit.view");

    /// <summary><c>project.settings.view</c></summary>
    public static PermissionName ProjectSettingsView { get; } = new("project.settings.view");

    /// <summary><c>project.settings.manage</c></summary>
    public static PermissionName ProjectSettingsManage { get; } = new("project.settings.manage");

    /// <summary><c>project.members.view</c></summary>
    public static PermissionName ProjectMembersView { get; } = new("project.members.view");

    /// <summary><c>project.members.invite</c></summary>
    public static PermissionName ProjectMembersInvite { get; } = new("project.members.invite");

    /// <summary><c>project.members.manage</c></summary>
    public static PermissionName ProjectMembersManage { get; } = new("project.members.manage");

    /// <summary><c>project.members.remove</c></summary>
    public static PermissionName ProjectMembersRemove { get; } = new("project.members.remove");

    /// <summary><c>vm.view</c></summary>
    public static PermissionName VmView { get; } = new("vm.view");

    /// <summary><c>vm.create</c></summary>
    public static PermissionName VmCreate { get; } = new("vm.create");

    /// <summary><c>vm.delete</c></summary>
    public static PermissionName VmDelete { get; } = new("vm.delete");

    /// <summary><c>vm.power</c></summary>
    public static PermissionName VmPower { get; } = new("vm.power");

    /// <summary><c>vm.manage</c></summary>
    public static PermissionName VmManage { get; } = new("vm.manage");

    /// <summary><c>vm.console</c></summary>
    public static PermissionName VmConsole { get; } = new("vm.console");

    /// <summary><c>vpc.view</c></summary>
    public static PermissionName VpcView { get; } = new("vpc.view");

    /// <summary><c>vpc.create</c></summary>
    public static PermissionName VpcCreate { get; } = new("vpc.create");

    /// <summary><c>vpc.delete</c></summary>
    public static PermissionName VpcDelete { get; } = new("vpc.delete");

    /// <summary><c>vpc.manage</c></summary>
    public static PermissionName VpcManage { get; } = new("vpc.manage");

    /// <summary><c>volume.view</c></summary>
    public static PermissionName VolumeView { get; } = new("volume.view");

    /// <summary><c>volume.create</c></summary>
    public static PermissionName VolumeCreate { get; } = new("volume.create");

    /// <summary><c>volume.manage</c></summary>
    public static PermissionName VolumeManage { get; } = new("volume.manage");

    /// <summary><c>volume.attach</c></summary>
    public static PermissionName VolumeAttach { get; } = new("volume.attach");

    /// <summary><c>volume.delete</c></summary>
    public static PermissionName VolumeDelete { get; } = new("volume.delete");

    /// <summary><c>snapshot.view</c></summary>
    public static PermissionName SnapshotView { get; } = new("snapshot.view");

    /// <summary><c>snapshot.create</c></summary>
    public static PermissionName SnapshotCreate { get; } = new("snapshot.create");

    /// <summary><c>snapshot.manage</c></summary>
    public static PermissionName SnapshotManage { get; } = new("snapshot.manage");

    /// <summary><c>snapshot.restore</c></summary>
    public static PermissionName SnapshotRestore { get; } = new("snapshot.restore");

    /// <summary><c>snapshot.delete</c></summary>
    public static PermissionName SnapshotDelete { get; } = new("snapshot.delete");

    /// <summary><c>backup.view</c></summary>
    public static PermissionName BackupView { get; } = new("backup.view");

    /// <summary><c>backup.create</c></summary>
    public static PermissionName BackupCreate { get; } = new("backup.create");

    /// <summary><c>backup.manage</c></summary>
    public static PermissionName BackupManage { get; } = new("backup.manage");

    /// <summary><c>backup.restore</c></summary>
    public static PermissionName BackupRestore { get; } = new("backup.restore");

    /// <summary><c>backup.delete</c></summary>
    public static PermissionName BackupDelete { get; } = new("backup.delete");

    /// <summary><c>ip.view</c></summary>
    public static PermissionName IpView { get; } = new("ip.view");

    /// <summary><c>ip.reserve</c></summary>
    public static PermissionName IpReserve { get; } = new("ip.reserve");

    /// <summary><c>ip.manage</c></summary>
    public static PermissionName IpManage { get; } = new("ip.manage");

    /// <summary><c>ip.release</c></summary>
    public static PermissionName IpRelease { get; } = new("ip.release");

    /// <summary>Whether it comes from the account role; all others come from the role in one project.</summary>
    public bool IsOfAccount => Value.StartsWith(AccountPrefix, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Value;
}
