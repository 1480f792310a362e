using System.Globalization;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.OpenApi;

/// <summary>
/// For each operation that needs existing resources: which ones, and where they go in the request. Everything else comes from the description.
/// </summary>
public static class WalkTable
{
    /// <summary>A valid request to the operation, on resources created for it alone.</summary>
    public static Task<WalkRequest> RequestAsync(WalkWorld world, string operation) =>
        Requests.TryGetValue(operation, out var request) ? request(world) : Task.FromResult(WalkRequest.To());

    private static Dictionary<string, Func<WalkWorld, Task<WalkRequest>>> Requests { get; } = new()
    {
        ["createProject"] = world => Now(WalkRequest.To().With("name", world.Name())),
        ["getProject"] = world => Now(WalkRequest.To(world.Project)),
        ["updateProject"] = async world => WalkRequest.To(await world.EmptyProjectAsync()).With("name", world.Name()),
        ["deleteProject"] = async world => WalkRequest.To(await world.EmptyProjectAsync()),

        ["createVM"] = _ => Now(WalkRequest.To().With("template_id", WalkWorld.Template).With("pricing_id", 3)),
        ["getVM"] = async world => WalkRequest.To(await world.VmAsync()),
        ["deleteVM"] = async world => WalkRequest.To(await world.VmAsync()),
        ["deleteVMsBulk"] = async world => WalkRequest.To().With("ids", new[] { await world.VmAsync(), await world.VmAsync() }),
        ["startVM"] = async world => WalkRequest.To(await world.StoppedVmAsync()),
        ["stopVM"] = async world => WalkRequest.To(await world.VmAsync()),
        ["rebootVM"] = async world => WalkRequest.To(await world.VmAsync()),
        ["hardRebootVM"] = async world => WalkRequest.To(await world.VmAsync()),
        ["renameVM"] = async world => WalkRequest.To(await world.VmAsync()).With("name", world.Name()),
        ["resetVMPassword"] = async world => WalkRequest.To(await world.VmAsync()),
        ["reinstallVM"] = async world => WalkRequest.To(await world.VmAsync()).With("template_id", WalkWorld.Template),
        ["factoryResetVM"] = async world => WalkRequest.To(await world.VmAsync()),
        ["updateVMConsolePolicy"] = async world => WalkRequest.To(await world.VmAsync()),
        ["resizeVM"] = async world => WalkRequest.To(await world.StoppedVmAsync()).With("pricing_id", 4),
        ["resizeVMDisk"] = async world => WalkRequest.To(await world.StoppedVmAsync()).With("new_size", 500),
        ["saveVMDiskAsImage"] = async world => WalkRequest.To(await world.StoppedVmAsync()).With("name", world.Name()),

        ["createVPC"] = world => Now(WalkRequest.To().With("name", world.Name()).With("cidr", world.Cidr())),
        ["getVPC"] = async world => WalkRequest.To(await world.VpcAsync()),
        ["updateVPC"] = async world => WalkRequest.To(await world.VpcAsync()).With("name", world.Name()),
        ["deleteVPC"] = async world => WalkRequest.To(await world.VpcAsync()),
        ["getIP"] = async world => WalkRequest.To(await world.IpAsync()),
        ["releaseIP"] = async world => WalkRequest.To(await world.IpAsync()),
        ["changeIP"] = async world => WalkRequest.To(await world.IpAsync()),
        ["createSecurityGroup"] = world => Now(WalkRequest.To().With("name", world.Name())),
        ["getSecurityGroup"] = async world => WalkRequest.To(await world.FirewallAsync()),
        ["updateSecurityGroup"] = async world => WalkRequest.To(await world.FirewallAsync()).With("name", world.Name()),
        ["deleteSecurityGroup"] = async world => WalkRequest.To(await world.FirewallAsync()),

        ["listVMNetworks"] = async world => WalkRequest.To(await world.VmAsync()),
        ["attachVMToVPC"] = async world => WalkRequest.To(await world.VmAsync(("skip_vpc", true))).With("vpc_id", await world.VpcAsync()),
        ["detachVMFromVPC"] = async world =>
        {
            var vm = await world.VmAsync();
            return WalkRequest.To(vm, await world.NicAsync(vm, "vpc"));
        },
        ["attachVMIP"] = async world => WalkRequest.To(await world.VmAsync(("skip_public_ip", true))).With("ip_id", await world.IpAsync()),
        ["detachVMIP"] = async world =>
        {
            var vm = await world.VmAsync();
            return WalkRequest.To(vm, await world.NicAsync(vm, "public"));
        },
        ["attachVMSecurityGroup"] = async world =>
        {
            var vm = await world.VmAsync();
            return WalkRequest.To(vm).With("security_group_id", await world.FirewallAsync()).With("nic_id", Long(await world.NicAsync(vm, "public")));
        },
        ["detachVMSecurityGroup"] = async world =>
        {
            var (vm, firewall) = (await world.VmAsync(), await world.FirewallAsync());
            var nic = await world.NicAsync(vm, "public");
            await world.DoAsync($"/vms/{vm}/security-groups", new { security_group_id = firewall, nic_id = Long(nic) });
            return WalkRequest.To(vm, firewall, nic);
        },

        ["addVMTag"] = async world => WalkRequest.To(await world.VmAsync()),
        ["updateVMTag"] = async world => await TaggedAsync(world),
        ["removeVMTag"] = async world => await TaggedAsync(world),
        ["getVMNotes"] = async world => WalkRequest.To(await NotedAsync(world)),
        ["appendVMNote"] = async world => WalkRequest.To(await world.VmAsync(), "account"),
        ["updateVMNote"] = async world => WalkRequest.To(await NotedAsync(world), "account"),
        ["upsertVMNote"] = async world => WalkRequest.To(await world.VmAsync(), "personal"),

        ["createVolume"] = _ => Now(WalkRequest.To().With("size", 100)),
        ["getVolume"] = async world => WalkRequest.To(await world.VolumeAsync()),
        ["deleteVolume"] = async world => WalkRequest.To(await world.VolumeAsync()),
        ["resizeVolume"] = async world => WalkRequest.To(await world.VolumeAsync()).With("new_size", 200),
        ["attachVolume"] = async world => WalkRequest.To(await world.VolumeAsync()).With("vm_id", await world.VmAsync()),
        ["detachVolume"] = async world =>
        {
            var volume = await world.VolumeAsync();
            await world.DoAsync($"/volumes/{volume}/attach", new { vm_id = await world.VmAsync() });
            return WalkRequest.To(volume);
        },
        ["createSnapshot"] = async world => WalkRequest.To().With("resource_type", "vm").With("resource_id", await world.VmAsync()),
        ["getSnapshot"] = async world => WalkRequest.To(await world.SnapshotAsync()),
        ["deleteSnapshot"] = async world => WalkRequest.To(await world.SnapshotAsync()),
        ["renameSnapshot"] = async world => WalkRequest.To(await world.SnapshotAsync()),
        ["restoreSnapshot"] = async world =>
        {
            var vm = await world.VmAsync();
            var snapshot = await world.SnapshotAsync(vm);
            await world.DoAsync($"/vms/{vm}/stop", null);
            return WalkRequest.To(snapshot);
        },
        ["createBackup"] = async world => WalkRequest.To().With("vm_id", await world.VmAsync()),
        ["getBackup"] = async world => WalkRequest.To(await world.BackupAsync()),
        ["deleteBackup"] = async world => WalkRequest.To(await world.BackupAsync()),
        ["deleteBackupChain"] = async world => WalkRequest.To(await world.BackupAsync()),
        ["restoreBackup"] = async world =>
        {
            var vm = await world.VmAsync();
            var backup = await world.BackupAsync(vm);
            await world.DoAsync($"/vms/{vm}/stop", null);
            return WalkRequest.To(backup);
        },
        ["resetBackupChain"] = async world =>
        {
            var vm = await world.VmAsync();
            await world.BackupAsync(vm);
            return WalkRequest.To(vm);
        },
        ["createBackupSchedule"] = async world => WalkRequest.To().With("vm_id", await world.VmAsync()).With("time", "13:00"),
        ["getBackupSchedule"] = async world => WalkRequest.To(await world.ScheduleAsync()),
        ["updateBackupSchedule"] = async world => WalkRequest.To(await world.ScheduleAsync()).With("keep_count", 3),
        ["deleteBackupSchedule"] = async world => WalkRequest.To(await world.ScheduleAsync()),

        ["createSSHKey"] = _ => Now(WalkRequest.To().With("public_key", SshKeyText.Ed25519())),
        ["getSSHKey"] = async world => WalkRequest.To(await world.SshKeyAsync()),
        ["updateSSHKey"] = async world => WalkRequest.To(await world.SshKeyAsync()),
        ["deleteSSHKey"] = async world => WalkRequest.To(await world.SshKeyAsync()),
        ["addMember"] = async world => WalkRequest.To().With("email", $"{world.Name()}@example.com").With("role_id", await world.Host.RoleAsync("billing")),
        ["getMember"] = async world => WalkRequest.To((await world.MemberAsync()).Member),
        ["updateMember"] = async world => WalkRequest.To((await world.MemberAsync()).Member).With("role_id", await world.Host.RoleAsync("account-member")),
        ["removeMember"] = async world => WalkRequest.To((await world.MemberAsync()).Member),
        ["listProjectMembers"] = world => Now(WalkRequest.To(world.Project)),
        ["addProjectMember"] = async world => WalkRequest.To(world.Project).With("api_key_id", await world.KeyAsync())
            .With("role_id", await world.Host.RoleAsync("viewer")),
        ["getProjectMember"] = async world => WalkRequest.To(world.Project, await world.ProjectMemberAsync()),
        ["updateProjectMember"] = async world => WalkRequest.To(world.Project, await world.ProjectMemberAsync()).With("status", "suspended"),
        ["removeProjectMember"] = async world => WalkRequest.To(world.Project, await world.ProjectMemberAsync()),
        ["createRole"] = world => Now(
            WalkRequest.To().With("name", world.Name()).With("slug", world.Name()).With("permissions", new[] { "account.audit.view" })),
        ["getRole"] = async world => WalkRequest.To(await world.RoleAsync()),
        ["updateRole"] = async world => WalkRequest.To(await world.RoleAsync()).With("description", "walked"),
        ["deleteRole"] = async world => WalkRequest.To(await world.RoleAsync()),
        ["getApiKey"] = async world => WalkRequest.To(await world.KeyAsync()),
        ["updateApiKey"] = async world => WalkRequest.To(await world.KeyAsync()).With("is_active", false),
        ["revokeApiKey"] = async world => WalkRequest.To(await world.KeyAsync()),
        ["regenerateApiKey"] = async world => WalkRequest.To(await world.KeyAsync()),
        ["createAccountInvitation"] = async world => WalkRequest.To().With("email", $"{world.Name()}@example.com")
            .With("role_id", await world.Host.RoleAsync("billing")),
        ["createProjectInvitation"] = async world => WalkRequest.To(world.Project).With("email", $"{world.Name()}@example.com")
            .With("role_id", await world.Host.RoleAsync("viewer")),
        ["cancelInvitation"] = async world => WalkRequest.To((await world.MemberAsync()).Invitation),
    };

    private static Task<WalkRequest> Now(WalkRequest request) => Task.FromResult(request);

    private static long Long(string number) => long.Parse(number, CultureInfo.InvariantCulture);

    private static async Task<WalkRequest> TaggedAsync(WalkWorld world)
    {
        var (vm, tag) = await world.TagAsync();
        return WalkRequest.To(vm, tag);
    }

    private static async Task<string> NotedAsync(WalkWorld world)
    {
        var vm = await world.VmAsync();
        await world.DoAsync($"/vms/{vm}/notes/account/append", new { content = "walked" });
        return vm;
    }
}
