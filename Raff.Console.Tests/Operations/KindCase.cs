using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Operations;

/// <summary>One command about a kind other than VMs, with what must be there before it can be sent.</summary>
/// <param name="Name">The command.</param>
/// <param name="Wire">The HTTP method and the beginning of the path behind <c>/api/v1/</c>.</param>
/// <param name="Make">Makes it ready in a project, and gives the command.</param>
public sealed record KindCase(string Name, string Wire, Func<KindParts, Task<Command>> Make)
{
    public static IReadOnlyList<KindCase> All { get; } =
    [
        new("volume.create", "POST volumes", parts =>
            Task.FromResult(VolumeCommands.Create(parts.Project, new CreateVolume { Name = KindParts.Next("data"), Size = 10, Region = "us-east" }))),
        new("volume.attach", "POST volumes/", async parts => VolumeCommands.Attach(await parts.VolumeAsync(), await parts.VmAsync("active"))),
        new("volume.detach", "POST volumes/", async parts => VolumeCommands.Detach(await parts.AttachedAsync())),
        new("volume.resize", "PATCH volumes/", async parts => VolumeCommands.Resize(await parts.VolumeAsync(), 20)),
        new("snapshot.create", "POST snapshots", async parts => VolumeCommands.TakeSnapshot(await parts.VolumeAsync(), KindParts.Next("copy"))),
        new("volume.delete", "DELETE volumes/", async parts => VolumeCommands.Delete(await parts.VolumeAsync())),
        new("snapshot.rename", "PATCH snapshots/", async parts => SnapshotCommands.Rename(await parts.SnapshotAsync("active"), KindParts.Next("renamed"))),
        new("snapshot.restore", "POST snapshots/", async parts => SnapshotCommands.Restore(await parts.SnapshotAsync("passive"))),
        new("snapshot.delete", "DELETE snapshots/", async parts => SnapshotCommands.Delete(await parts.SnapshotAsync("active"))),
        new("backup.restore", "POST backups/", async parts => BackupCommands.Restore(await parts.BackupAsync("passive"))),
        new("backup.delete", "DELETE backups/", async parts => BackupCommands.Delete(await parts.BackupAsync("active"))),
        new("backup.delete-chain", "DELETE backups/", async parts => BackupCommands.DeleteChain(await parts.BackupAsync("active"))),
        new("schedule.update", "PATCH backup-schedules/",
            async parts => ScheduleCommands.Update(await parts.ScheduleAsync(), new UpdateBackupSchedule("weekly", "13:00", "Sunday", 5))),
        new("schedule.delete", "DELETE backup-schedules/", async parts => ScheduleCommands.Delete(await parts.ScheduleAsync())),
        new("vpc.create", "POST vpcs", parts => Task.FromResult(VpcCommands.Create(parts.Project, KindParts.Network()))),
        new("vpc.update", "PUT vpcs/", async parts => VpcCommands.Update(await parts.VpcAsync(), new UpdateVpc(KindParts.Next("renamed"), null))),
        new("vpc.delete", "DELETE vpcs/", async parts => VpcCommands.Delete(await parts.VpcAsync())),
        new("ip.reserve", "POST ips/reserve", parts => Task.FromResult(PublicIpCommands.Reserve(parts.Project, new ReserveIp("IPv4", "us-east", "monthly")))),
        new("ip.change", "POST ips/", async parts => PublicIpCommands.Change(await parts.IpAsync())),
        new("ip.release", "DELETE ips/", async parts => PublicIpCommands.Release(await parts.IpAsync())),
        new("firewall.create", "POST security-groups",
            parts => Task.FromResult(FirewallCommands.Create(parts.Project, new CreateFirewall(KindParts.Next("group"), null, null, [KindParts.Web])))),
        new("firewall.update", "PUT security-groups/",
            async parts => FirewallCommands.Update(await parts.FirewallAsync(), new UpdateFirewall(null, null, [KindParts.Web]))),
        new("firewall.delete", "DELETE security-groups/", async parts => FirewallCommands.Delete(await parts.FirewallAsync())),
    ];
}
