namespace Raff.Console.Tests.Emulator.OpenApi;

/// <summary>
/// Which permission each operation needs (docs/raff-api.md#permissions), written independently of the emulator: <c>public</c> none and no key,
/// <c>any</c> a valid key, <c>special</c> a rule of its own.
/// </summary>
public static class PermissionTable
{
    private const string Text = """
        healthCheck public              listRegions public              listTemplates public            listVMPricing public
        listVolumePricing public        listSnapshotPricing public      listBackupPricing public        listIPPricing public

        listProjects special            getProject special              createProject account.projects.create
        updateProject account.projects.manage                           deleteProject account.projects.delete

        listVMs vm.view                 getVM vm.view                   createVM vm.create              deleteVM vm.delete
        deleteVMsBulk vm.delete         startVM vm.power                stopVM vm.power                 rebootVM vm.power
        hardRebootVM vm.power           renameVM vm.manage              resetVMPassword vm.manage       reinstallVM vm.manage
        factoryResetVM vm.manage        resizeVM vm.manage              resizeVMDisk vm.manage          saveVMDiskAsImage vm.manage
        addVMTag vm.manage              updateVMTag vm.manage           removeVMTag vm.manage           getVMNotes vm.view
        updateVMConsolePolicy vm.manage
        appendVMNote vm.manage          updateVMNote vm.manage          upsertVMNote vm.manage

        listVPCs vpc.view               createVPC vpc.create            listVPCCIDRSuggestions vpc.view getVPC vpc.view
        updateVPC vpc.manage            deleteVPC vpc.delete            listIPs ip.view                 reserveIP ip.reserve
        getIP ip.view                   releaseIP ip.release            changeIP ip.manage              listSecurityGroups vpc.view
        createSecurityGroup vpc.manage  listSecurityGroupTemplates any  getSecurityGroup vpc.view       updateSecurityGroup vpc.manage
        deleteSecurityGroup vpc.manage  listVMNetworks vm.view          attachVMToVPC vm.manage         detachVMFromVPC vm.manage
        attachVMIP ip.manage            detachVMIP ip.manage            attachVMSecurityGroup vpc.manage
        detachVMSecurityGroup vpc.manage

        listVolumes volume.view         createVolume volume.create      getVolume volume.view           deleteVolume volume.delete
        resizeVolume volume.manage      attachVolume volume.attach      detachVolume volume.attach
        listSnapshots snapshot.view     createSnapshot snapshot.create  getSnapshot snapshot.view       deleteSnapshot snapshot.delete
        restoreSnapshot snapshot.restore                                renameSnapshot snapshot.manage
        listBackups backup.view         createBackup backup.create      getBackup backup.view           deleteBackup backup.delete
        restoreBackup backup.restore    deleteBackupChain backup.delete resetBackupChain backup.manage
        listBackupSchedules backup.view createBackupSchedule backup.manage                              getBackupSchedule backup.view
        updateBackupSchedule backup.manage                              deleteBackupSchedule backup.delete

        listSSHKeys account.settings.view                               createSSHKey account.settings.manage
        getSSHKey account.settings.view                                 updateSSHKey account.settings.manage
        deleteSSHKey account.settings.manage
        listMembers account.members.view                                addMember account.members.invite
        getMember account.members.view                                  updateMember account.members.manage
        removeMember account.members.remove
        listProjectMembers project.members.view                         addProjectMember project.members.manage
        getProjectMember project.members.view                           updateProjectMember project.members.manage
        removeProjectMember project.members.remove
        listRoles account.roles.view                                    createRole account.roles.create
        getRole account.roles.view                                      updateRole account.roles.manage
        deleteRole account.roles.delete                                 listPermissions any
        listApiKeys account.apikeys.view                                createApiKey account.apikeys.create
        getApiKey account.apikeys.view                                  updateApiKey account.apikeys.manage
        revokeApiKey account.apikeys.revoke                             regenerateApiKey account.apikeys.manage
        createAccountInvitation account.members.invite                  createProjectInvitation special
        cancelInvitation special
        """;

    /// <summary>The permission of each operation by its id.</summary>
    public static IReadOnlyDictionary<string, string> Permissions { get; } =
        Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
}
