using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Operations;

/// <summary>A row of a kind in one of its states, or whose VM is in one.</summary>
/// <param name="Kind">The route word of the kind.</param>
/// <param name="Name">The state in words.</param>
/// <param name="Make">Makes the row in a state in which every command can be prepared.</param>
/// <param name="Enter">Puts it into the state.</param>
public sealed record TableState(string Kind, string Name, Func<KindParts, Task<IResource>> Make, Func<KindParts, IResource, Task> Enter)
{
    private const string Later = "a word of a later API";
    private static readonly string[] VolumeStates = ["creating", "available", "deleting", "failed", Later];
    private static readonly string[] VolumeVmStates = ["passive", "active"];
    private static readonly string[] BackupStates = ["pending", "creating", "ready", "restoring", "failed", Later];
    private static readonly string[] VmStates = ["initiating", "provisioning", "booting", "active", "passive", "finalizing", "failure"];

    public static IReadOnlyList<TableState> All { get; } =
    [
        .. VmStates.Select(status => Of("vms", status, async parts => await parts.VmAsync("active"), Vm(status))),
        .. Volumes, .. Snapshots, .. Backups, .. Schedules, .. Networks,
    ];

    private static IEnumerable<TableState> Volumes =>
    [
        .. VolumeStates.Select(status => Of("volumes", status, FreeVolumeAsync, (parts, row) =>
            parts.World.Write($"UPDATE Volumes SET Status = {status} WHERE Seq = {row.Id.Value}"))),
        .. VmStates.Select(status => Of("volumes", $"available, for a VM that is {status}", FreeVolumeAsync, Vm(status))),
        .. VmStates.Select(status => Of("volumes", $"attached to a VM that is {status}", AttachedVolumeAsync, Vm(status))),
    ];

    private static IEnumerable<TableState> Snapshots =>
    [
        .. VmStates.Select(status => Of("snapshots", $"of a VM that is {status}", VmSnapshotAsync, Vm(status))),
        Of("snapshots", "active", VmSnapshotAsync, (parts, row) =>
        {
            Vm("passive")(parts, row);
            parts.World.Write($"UPDATE Snapshots SET Status = 'active' WHERE Seq = {row.Id.Value}");
        }),
        Of("snapshots", "of a VM that is gone", VmSnapshotAsync, WithoutVm),
        Of("snapshots", "of a free volume", async parts => await VolumeSnapshotAsync(parts, await FreeVolumeAsync(parts)), (_, _) => { }),
        .. VolumeVmStates.Select(status => Of("snapshots", $"of a volume of a VM that is {status}", async parts =>
            await VolumeSnapshotAsync(parts, await AttachedVolumeAsync(parts)), Vm(status))),
        Of("snapshots", "of a volume that is gone", async parts => await VolumeSnapshotAsync(parts, await FreeVolumeAsync(parts)), (parts, row) =>
            parts.World.Write($"UPDATE Snapshots SET VolumeId = 999999 WHERE Seq = {row.Id.Value}")),
    ];

    private static IEnumerable<TableState> Backups =>
    [
        .. BackupStates.Select(status => Of("backups", status, BackupAsync,
            (parts, row) => parts.World.SetStatus("Backups", row.Id, status))),
        .. VmStates.Select(status => Of("backups", $"of a VM that is {status}", BackupAsync, Vm(status))),
        Of("backups", "of a VM that is gone", BackupAsync, WithoutVm),
        new("backups", "with later ones of its series", BackupAsync, async (parts, _) =>
        {
            parts.World.SetStatus(parts.Vm!.Id, "active");
            var later = await parts.Tab.Client.CreateBackupAsync(parts.Project, new CreateBackup(parts.Vm.Id, KindParts.Next("later")), EngineWorld.Cancel);
            parts.World.SetStatus("Backups", later.Answer().Id, "ready");
            parts.World.SetStatus(parts.Vm.Id, "passive");
        }),
    ];

    private static IEnumerable<TableState> Schedules =>
    [
        .. VmStates.Select(status => Of("backup-schedules", $"of a VM that is {status}", async parts => await parts.ScheduleAsync(), Vm(status))),
        Of("backup-schedules", "of a VM that is gone", async parts => await parts.ScheduleAsync(), WithoutVm),
    ];

    private static IEnumerable<TableState> Networks =>
    [
        Of("vpcs", "empty", async parts => await parts.VpcAsync(), (_, _) => { }),
        Of("vpcs", "with a gateway that is being provisioned", async parts => await parts.VpcAsync(), (parts, row) =>
            parts.World.Write($"UPDATE Vpcs SET RouterStatus = 'provisioning' WHERE Id = {row.Id.Value.ToUpperInvariant()}")),
        new("vpcs", "with a VM", async parts => await parts.VpcAsync(), async (parts, row) =>
            (await parts.Tab.Client.AttachVpcAsync(parts.Project, (await parts.VmAsync("active")).Id, row.Id, null, EngineWorld.Cancel)).Answer()),
        Of("vpcs", "with an address that no VM has", async parts => await parts.VpcAsync(), (parts, row) => parts.World.Write(
            $"INSERT INTO VpcLeases (VpcSeq, Ip, NicId) SELECT Seq, '10.255.255.1', 9 FROM Vpcs WHERE Id = {row.Id.Value.ToUpperInvariant()}")),
        Of("ips", "reserved and free", async parts => await parts.IpAsync(), (_, _) => { }),
        new("ips", "reserved and in use", async parts => await parts.IpAsync(), async (parts, row) =>
        {
            var vm = await parts.VmAsync("active");
            var nic = (await parts.Tab.Client.ListVmNetworksAsync(vm.Id, Lane.Interactive, EngineWorld.Cancel)).Answer().First(one => one.Type == "public");
            (await parts.Tab.Client.DetachIpAsync(parts.Project, vm.Id, nic.NicId, EngineWorld.Cancel)).Answer();
            (await parts.Tab.Client.AttachIpAsync(parts.Project, vm.Id, AttachIp.Reserved(row.Id), EngineWorld.Cancel)).Answer();
        }),
        Of("ips", "assigned to a VM", async parts =>
        {
            var vm = await parts.VmAsync("active");
            var nic = (await parts.Tab.Client.ListVmNetworksAsync(vm.Id, Lane.Interactive, EngineWorld.Cancel)).Answer().First(one => one.Type == "public");
            var ips = await parts.Tab.Client.ListAsync(
                ResourceEndpoints.PublicIps, Scope.In(parts.Project), new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel);
            return ips.Answer().Rows.Single(ip => ip.IpAddress == nic.Ip);
        }, (_, _) => { }),
        Of("firewalls", "unused", async parts => await parts.FirewallAsync(), (_, _) => { }),
        new("firewalls", "in use", async parts => await parts.FirewallAsync(), async (parts, row) =>
        {
            var vm = await parts.VmAsync("active");
            var nic = (await parts.Tab.Client.ListVmNetworksAsync(vm.Id, Lane.Interactive, EngineWorld.Cancel)).Answer().First(one => one.Type == "public");
            (await parts.Tab.Client.AttachFirewallAsync(parts.Project, vm.Id, row.Id, nic.NicId, EngineWorld.Cancel)).Answer();
        }),
    ];

    private static TableState Of(string kind, string name, Func<KindParts, Task<IResource>> make, Action<KindParts, IResource> enter) =>
        new(kind, name, make, (parts, row) =>
        {
            enter(parts, row);
            return Task.CompletedTask;
        });

    /// <summary>Puts the VM that was made last into a state.</summary>
    private static Action<KindParts, IResource> Vm(string status) => (parts, _) =>
    {
        if (parts.Vm is { } vm)
        {
            parts.World.SetStatus(vm.Id, status);
        }
    };

    /// <summary>Takes the VM away and leaves what belonged to it, which the API's deletion does for backups only.</summary>
    private static void WithoutVm(KindParts parts, IResource row) => parts.World.Write($"DELETE FROM Vms WHERE Id = {parts.Vm!.Id.Value.ToUpperInvariant()}");

    private static async Task<IResource> FreeVolumeAsync(KindParts parts)
    {
        var volume = await parts.VolumeAsync();
        parts.World.Write($"UPDATE Volumes SET Status = 'available' WHERE Seq = {volume.Id.Value}");
        return await parts.ReadAsync(ResourceEndpoints.Volumes, volume.Id);
    }

    private static async Task<IResource> AttachedVolumeAsync(KindParts parts)
    {
        var volume = await FreeVolumeAsync(parts);
        (await parts.Tab.Client.AttachVolumeAsync(parts.Project, volume.Id, (await parts.VmAsync("active")).Id, EngineWorld.Cancel)).Answer();
        return await parts.ReadAsync(ResourceEndpoints.Volumes, volume.Id);
    }

    private static async Task<IResource> VmSnapshotAsync(KindParts parts)
    {
        // A snapshot taken later is the one that its source runs on, so that this one is not.
        var snapshot = await parts.SnapshotAsync("active");
        parts.World.Write($"UPDATE Snapshots SET Status = '' WHERE Seq = {snapshot.Id.Value}");
        return await parts.ReadAsync(ResourceEndpoints.Snapshots, snapshot.Id);
    }

    private static async Task<IResource> VolumeSnapshotAsync(KindParts parts, IResource volume) =>
        (await parts.Tab.Client.CreateSnapshotAsync(parts.Project, CreateSnapshot.OfVolume(volume.Id, KindParts.Next("copy")), EngineWorld.Cancel)).Answer();

    private static async Task<IResource> BackupAsync(KindParts parts) => await parts.BackupAsync("passive");
}
