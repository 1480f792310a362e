using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Operations;

/// <summary>One command about a VM, with what must be there before it can be sent.</summary>
/// <param name="Name">The command.</param>
/// <param name="Wire">The HTTP method and the path behind <c>/api/v1/</c>, with {vm} for the VM.</param>
/// <param name="Make">Makes it ready while the VM is active, and gives the command.</param>
public sealed record VmCase(string Name, string Wire, Func<EngineTab, VirtualMachine, Task<Command>> Make)
{
    private const string Ubuntu = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d";
    private static int made;

    public static IReadOnlyList<VmCase> All { get; } =
    [
        Plain("vm.start", "POST vms/{vm}/start", VmCommands.Start),
        Plain("vm.stop", "POST vms/{vm}/stop", VmCommands.Stop),
        Plain("vm.reboot", "POST vms/{vm}/reboot", VmCommands.Reboot),
        Plain("vm.hard-reboot", "POST vms/{vm}/reboot-hard", VmCommands.HardReboot),
        Plain("vm.rename", "PATCH vms/{vm}/rename", vm => VmCommands.Rename(vm, Next("renamed"))),
        Plain("vm.resize", "POST vms/{vm}/resize", vm => VmCommands.Resize(vm, 4)),
        Plain("vm.resize-disk", "POST vms/{vm}/disk/resize", vm => VmCommands.ResizeDisk(vm, 200)),
        Plain("vm.reset-password", "POST vms/{vm}/reset-password", VmCommands.ResetPassword),
        Plain("vm.reinstall", "POST vms/{vm}/reinstall", vm => VmCommands.Reinstall(vm, new ReinstallVm { TemplateId = Ubuntu, AutoGeneratePassword = true })),
        Plain("vm.factory-reset", "POST vms/{vm}/factory-reset", VmCommands.FactoryReset),
        Plain("vm.console-policy", "PATCH vms/{vm}/console-policy", vm => VmPartCommands.ConsolePolicy(vm, true)),
        Plain("vm.save-image", "POST vms/{vm}/save-image", vm => VmPartCommands.SaveImage(vm, new SaveImage { Name = Next("image") })),
        new("vm.attach-vpc", "POST vms/{vm}/vpc", async (tab, vm) => VmPartCommands.AttachVpc(vm, await VpcAsync(tab, vm), null)),
        new("vm.detach-vpc", "DELETE vms/{vm}/vpc/*", async (tab, vm) =>
        {
            (await tab.Client.AttachVpcAsync(vm.ProjectId!.Value, vm.Id, await VpcAsync(tab, vm), null, EngineWorld.Cancel)).Answer();
            return VmPartCommands.DetachVpc(vm, await NicAsync(tab, vm, "vpc"));
        }),
        new("vm.attach-ip", "POST vms/{vm}/ip", async (tab, vm) =>
        {
            var reserved = (await tab.Client.ReserveIpAsync(vm.ProjectId!.Value, new ReserveIp("IPv4", "us-east", null), EngineWorld.Cancel)).Answer();
            await FreeIpAsync(tab, vm);
            return VmPartCommands.AttachIp(vm, AttachIp.Reserved(reserved.Id));
        }),
        new("vm.detach-ip", "DELETE vms/{vm}/ip/*", async (tab, vm) =>
        {
            await FreeIpAsync(tab, vm);
            (await tab.Client.AttachIpAsync(vm.ProjectId!.Value, vm.Id, AttachIp.New("IPv4"), EngineWorld.Cancel)).Answer();
            return VmPartCommands.DetachIp(vm, await NicAsync(tab, vm, "public"), "203.0.113.1", null);
        }),
        new("vm.attach-firewall", "POST vms/{vm}/security-groups",
            async (tab, vm) => VmPartCommands.AttachFirewall(vm, await FirewallAsync(tab, vm), await PublicNicAsync(tab, vm))),
        new("vm.detach-firewall", "DELETE vms/{vm}/security-groups/*", async (tab, vm) =>
        {
            var (firewall, nic) = (await FirewallAsync(tab, vm), await PublicNicAsync(tab, vm));
            (await tab.Client.AttachFirewallAsync(vm.ProjectId!.Value, vm.Id, firewall, nic, EngineWorld.Cancel)).Answer();
            return VmPartCommands.DetachFirewall(vm, firewall, nic);
        }),
        Plain("vm.add-tag", "POST vms/{vm}/tags", vm => VmPartCommands.AddTag(vm, Next("tag"), 1)),
        new("vm.edit-tag", "PATCH vms/{vm}/tags/*", async (tab, vm) => VmPartCommands.EditTag(vm, await TagAsync(tab, vm), Next("other"), null)),
        new("vm.remove-tag", "DELETE vms/{vm}/tags/*", async (tab, vm) => VmPartCommands.RemoveTag(vm, await TagAsync(tab, vm))),
        Plain("vm.edit-note", "PUT vms/{vm}/notes/account", vm => VmPartCommands.EditNote(vm, NoteType.Account, "A note.")),
        Plain("snapshot.create", "POST snapshots", vm => VmPartCommands.TakeSnapshot(vm, Next("snapshot"))),
        Plain("backup.create", "POST backups", vm => VmPartCommands.BackUp(vm, Next("backup"))),
        Plain("backup.reset-chain", "POST vms/{vm}/backups/reset-chain", VmPartCommands.ResetBackupChain),
        Plain("schedule.create", "POST backup-schedules",
            vm => VmPartCommands.CreateSchedule(vm, new CreateBackupSchedule { VmId = vm.Id, Type = "daily", Time = "8am", KeepCount = 3 })),
        Plain("vm.delete", "DELETE vms/{vm}", vm => VmCommands.Delete(vm, [], VolumeAction.Detach, deleteVpc: false)),
    ];

    private static VmCase Plain(string name, string wire, Func<VirtualMachine, Command> make) => new(name, wire, (_, vm) => Task.FromResult(make(vm)));

    private static string Next(string word) => $"{word}-{Interlocked.Increment(ref made)}";

    private static async Task<ResourceId> VpcAsync(EngineTab tab, VirtualMachine vm) =>
        (await tab.Client.CreateVpcAsync(vm.ProjectId!.Value,
            new CreateVpc(Next("net"), $"10.{100 + (Interlocked.Increment(ref made) % 100)}.{made % 200}.0/24", "us-east"), EngineWorld.Cancel)).Answer().Id;

    private static async Task<ResourceId> FirewallAsync(EngineTab tab, VirtualMachine vm) =>
        (await tab.Client.CreateFirewallAsync(vm.ProjectId!.Value, new CreateFirewall(Next("group"), null, "web-server", null), EngineWorld.Cancel))
            .Answer().Id;

    private static async Task<string> TagAsync(EngineTab tab, VirtualMachine vm)
    {
        // A VM has at most 20 tags.
        foreach (var old in (await tab.VmAsync(vm.Id)).Tags ?? [])
        {
            (await tab.Client.RemoveVmTagAsync(vm.ProjectId!.Value, vm.Id, old.Id!, EngineWorld.Cancel)).Answer();
        }

        var name = Next("tag");
        return (await tab.Client.AddVmTagAsync(vm.ProjectId!.Value, vm.Id, name, 0, EngineWorld.Cancel)).Answer().Single(tag => tag.Name == name).Id!;
    }

    /// <summary>Leaves the VM without a public IPv4, whatever earlier cases attached.</summary>
    private static async Task FreeIpAsync(EngineTab tab, VirtualMachine vm)
    {
        foreach (var nic in (await NicsAsync(tab, vm)).Where(nic => nic.Type == "public"))
        {
            (await tab.Client.DetachIpAsync(vm.ProjectId!.Value, vm.Id, nic.NicId, EngineWorld.Cancel)).Answer();
        }
    }

    private static async Task<int> PublicNicAsync(EngineTab tab, VirtualMachine vm)
    {
        // A fresh one carries no firewall of an earlier case.
        await FreeIpAsync(tab, vm);
        (await tab.Client.AttachIpAsync(vm.ProjectId!.Value, vm.Id, AttachIp.New("IPv4"), EngineWorld.Cancel)).Answer();
        return await NicAsync(tab, vm, "public");
    }

    private static async Task<int> NicAsync(EngineTab tab, VirtualMachine vm, string type) => (await NicsAsync(tab, vm)).Last(nic => nic.Type == type).NicId;

    private static async Task<IReadOnlyList<VmNetwork>> NicsAsync(EngineTab tab, VirtualMachine vm) =>
        (await tab.Client.ListVmNetworksAsync(vm.Id, Lane.Interactive, EngineWorld.Cancel)).Answer();
}
