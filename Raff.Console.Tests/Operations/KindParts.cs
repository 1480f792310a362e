using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Operations;

/// <summary>Makes resources of a project directly over the API, for tests of commands about them.</summary>
public sealed class KindParts(EngineWorld world, EngineTab tab, ProjectId project)
{
    private static int made;

    public ProjectId Project => project;

    public EngineWorld World => world;

    public EngineTab Tab => tab;

    /// <summary>The VM that was made last; null before.</summary>
    public VirtualMachine? Vm { get; private set; }

    public static FirewallRule Web { get; } = new() { Protocol = "TCP", RuleType = "INBOUND", Range = "80,443" };

    public static string Next(string word) => $"{word}-{Interlocked.Increment(ref made)}";

    public static CreateVpc Network() => new(Next("net"), $"10.{Interlocked.Increment(ref made) % 200}.{made % 250}.0/24", "us-east");

    /// <summary>A VM in a state.</summary>
    public async Task<VirtualMachine> VmAsync(string status)
    {
        var vm = await tab.CreateVmAsync(project, Next("web"));
        world.SetStatus(vm.Id, status);
        return Vm = await tab.VmAsync(vm.Id);
    }

    /// <summary>A volume that no VM has.</summary>
    public async Task<Volume> VolumeAsync()
    {
        var request = new CreateVolume { Name = Next("data"), Size = 10, Region = "us-east" };
        var volume = (await tab.Client.CreateVolumeAsync(project, request, EngineWorld.Cancel)).Answer();
        return await ReadAsync(ResourceEndpoints.Volumes, volume.Id);
    }

    /// <summary>A volume that a running VM has.</summary>
    public async Task<Volume> AttachedAsync()
    {
        var volume = await VolumeAsync();
        (await tab.Client.AttachVolumeAsync(project, volume.Id, (await VmAsync("active")).Id, EngineWorld.Cancel)).Answer();
        return await ReadAsync(ResourceEndpoints.Volumes, volume.Id);
    }

    /// <summary>A snapshot of a VM, which is in a state afterwards.</summary>
    public async Task<Snapshot> SnapshotAsync(string vmStatus)
    {
        var vm = await VmAsync("active");
        var snapshot = (await tab.Client.CreateSnapshotAsync(project, CreateSnapshot.OfVm(vm.Id, Next("copy")), EngineWorld.Cancel)).Answer();
        world.SetStatus(vm.Id, vmStatus);
        return await ReadAsync(ResourceEndpoints.Snapshots, snapshot.Id);
    }

    /// <summary>A finished backup of a VM, which is in a state afterwards.</summary>
    public async Task<Backup> BackupAsync(string vmStatus)
    {
        var vm = await VmAsync("active");
        var backup = (await tab.Client.CreateBackupAsync(project, new CreateBackup(vm.Id, Next("backup")), EngineWorld.Cancel)).Answer();
        world.SetStatus(vm.Id, vmStatus);
        world.SetStatus("Backups", backup.Id, "ready");
        return await ReadAsync(ResourceEndpoints.Backups, backup.Id);
    }

    public async Task<BackupSchedule> ScheduleAsync()
    {
        var vm = await VmAsync("active");
        var request = new CreateBackupSchedule { VmId = vm.Id, Type = "daily", Time = "8am", KeepCount = 3 };
        return (await tab.Client.CreateBackupScheduleAsync(project, request, EngineWorld.Cancel)).Answer();
    }

    public async Task<Vpc> VpcAsync() => (await tab.Client.CreateVpcAsync(project, Network(), EngineWorld.Cancel)).Answer();

    public async Task<PublicIp> IpAsync() => (await tab.Client.ReserveIpAsync(project, new ReserveIp("IPv4", "us-east", null), EngineWorld.Cancel)).Answer();

    public async Task<Firewall> FirewallAsync() =>
        (await tab.Client.CreateFirewallAsync(project, new CreateFirewall(Next("group"), null, null, [Web with { Range = "22" }]), EngineWorld.Cancel))
            .Answer();

    /// <summary>A resource as it is now.</summary>
    public async Task<T> ReadAsync<T>(ResourceEndpoint<T> endpoint, ResourceId id)
        where T : IResource => (await tab.Client.GetAsync(endpoint, id, Lane.Interactive, EngineWorld.Cancel)).Answer();
}
