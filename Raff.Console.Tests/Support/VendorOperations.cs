namespace Raff.Console.Tests.Support;

/// <summary>The operation ids of the vendor's descriptions.</summary>
public static class VendorOperations
{
    /// <summary>The 115 of May 2026.</summary>
    public static IReadOnlyList<string> May2026 { get; } =
    [
        "healthCheck", "listRegions", "listTemplates", "listVMPricing", "listVolumePricing", "listSnapshotPricing", "listBackupPricing",
        "listIPPricing", "listProjects", "createProject", "getProject", "updateProject", "deleteProject", "listVMs", "createVM", "getVM",
        "deleteVM", "deleteVMsBulk", "startVM", "stopVM", "rebootVM", "renameVM", "resetVMPassword", "reinstallVM", "factoryResetVM", "resizeVM",
        "resizeVMDisk", "hardRebootVM", "saveVMDiskAsImage", "listVPCs", "createVPC", "listVPCCIDRSuggestions", "getVPC", "updateVPC", "deleteVPC",
        "listIPs", "reserveIP", "getIP", "releaseIP", "changeIP", "listSecurityGroups", "createSecurityGroup", "listSecurityGroupTemplates",
        "getSecurityGroup", "updateSecurityGroup", "deleteSecurityGroup", "listVMNetworks", "attachVMToVPC", "detachVMFromVPC", "attachVMIP",
        "detachVMIP", "attachVMSecurityGroup", "detachVMSecurityGroup", "addVMTag", "updateVMTag", "removeVMTag", "getVMNotes", "appendVMNote",
        "updateVMNote", "upsertVMNote", "listVolumes", "createVolume", "getVolume", "deleteVolume", "resizeVolume", "attachVolume", "detachVolume",
        "listSnapshots", "createSnapshot", "getSnapshot", "deleteSnapshot", "restoreSnapshot", "renameSnapshot", "listBackups", "createBackup",
        "getBackup", "deleteBackup", "restoreBackup", "deleteBackupChain", "resetBackupChain", "listBackupSchedules", "createBackupSchedule",
        "getBackupSchedule", "updateBackupSchedule", "deleteBackupSchedule", "listSSHKeys", "createSSHKey", "getSSHKey", "updateSSHKey",
        "deleteSSHKey", "listMembers", "addMember", "getMember", "updateMember", "removeMember", "listProjectMembers", "addProjectMember",
        "getProjectMember", "updateProjectMember", "removeProjectMember", "listRoles", "createRole", "getRole", "updateRole", "deleteRole",
        "listPermissions", "listApiKeys", "createApiKey", "getApiKey", "updateApiKey", "revokeApiKey", "regenerateApiKey",
        "createAccountInvitation", "cancelInvitation", "createProjectInvitation",
    ];

    /// <summary>
    /// What October 2026 added to the products of May; its other additions are new products, which the emulator does not have. The paths and bodies
    /// are the vendor's. Its id is unknown, so this one follows the naming of the others.
    /// </summary>
    public static IReadOnlyList<string> October2026 { get; } = ["updateVMConsolePolicy"];
}
