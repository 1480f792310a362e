using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Tests.Operations;

/// <summary>The commands about a row that is there, by kind and name, each with what it needs besides.</summary>
public static class RowCommand
{
    private static readonly Dictionary<string, Func<KindParts, IResource, Task<Command>>> All = new(StringComparer.Ordinal)
    {
        ["volumes volume.attach"] = async (parts, row) => VolumeCommands.Attach((Volume)row, await parts.VmAsync("active")),
        ["volumes volume.detach"] = Of<Volume>(VolumeCommands.Detach),
        ["volumes volume.resize"] = Of<Volume>(volume => VolumeCommands.Resize(volume, volume.Size + 10)),
        ["volumes snapshot.create"] = Of<Volume>(volume => VolumeCommands.TakeSnapshot(volume, KindParts.Next("copy"))),
        ["volumes volume.delete"] = Of<Volume>(VolumeCommands.Delete),
        ["snapshots snapshot.rename"] = Of<Snapshot>(snapshot => SnapshotCommands.Rename(snapshot, KindParts.Next("renamed"))),
        ["snapshots snapshot.restore"] = Of<Snapshot>(SnapshotCommands.Restore),
        ["snapshots snapshot.delete"] = Of<Snapshot>(SnapshotCommands.Delete),
        ["backups backup.restore"] = Of<Backup>(BackupCommands.Restore),
        ["backups backup.delete"] = Of<Backup>(BackupCommands.Delete),
        ["backups backup.delete-chain"] = Of<Backup>(BackupCommands.DeleteChain),
        ["backup-schedules schedule.update"] =
            Of<BackupSchedule>(schedule => ScheduleCommands.Update(schedule, new UpdateBackupSchedule("weekly", "13:00", "Sunday", 5))),
        ["backup-schedules schedule.delete"] = Of<BackupSchedule>(ScheduleCommands.Delete),
        ["vpcs vpc.update"] = Of<Vpc>(vpc => VpcCommands.Update(vpc, new UpdateVpc(KindParts.Next("renamed"), null))),
        ["vpcs vpc.delete"] = Of<Vpc>(VpcCommands.Delete),
        ["ips ip.change"] = Of<PublicIp>(PublicIpCommands.Change),
        ["ips ip.release"] = Of<PublicIp>(PublicIpCommands.Release),
        ["firewalls firewall.update"] = Of<Firewall>(firewall => FirewallCommands.Update(firewall, new UpdateFirewall(null, null, [KindParts.Web]))),
        ["firewalls firewall.delete"] = Of<Firewall>(FirewallCommands.Delete),
    };

    /// <summary>Makes a command about a row, and what it needs.</summary>
    public static Task<Command> MakeAsync(KindParts parts, string kind, string name, IResource row) =>
        row is VirtualMachine vm ? VmCase.All.Single(one => one.Name == name).Make(parts.Tab, vm) : All[$"{kind} {name}"](parts, row);

    private static Func<KindParts, IResource, Task<Command>> Of<T>(Func<T, Command> make) => (_, row) => Task.FromResult(make((T)row));
}
