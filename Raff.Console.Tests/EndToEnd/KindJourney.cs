using Raff.Console.Domain.Actions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>What an operator does with a resource of one kind from its form to its end, and what the API hears of it.</summary>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Table">Its commands; each is sent.</param>
/// <param name="Create">The command of the form.</param>
/// <param name="Fields">What is filled in, as in its address.</param>
/// <param name="Settled">What the resource says once it is made.</param>
/// <param name="Steps">The commands in order.</param>
/// <param name="Calls">The changes that arrive, ids as stars.</param>
internal sealed record KindJourney(
    string Kind, ActionTable Table, string Create, Func<KindWalk, string> Fields, string Settled, Func<KindWalk, Task> Steps, string[] Calls)
{
    /// <summary>What must be there before, older than what the form makes: the path and the body of a direct call.</summary>
    public Func<KindWalk, (string Path, object Body)>? Before { get; init; }

    public static IReadOnlyList<KindJourney> All { get; } =
    [
        new("volumes", StorageActions.Volumes, "volume.create", walk => $"name={walk.Name}&size=10", "available", async walk =>
        {
            await walk.SendAsync("volume.attach", "attached", form => form.GetByLabel("VM").SelectOptionAsync(walk.Vm));
            await walk.SendAsync("volume.detach", "available");
            await walk.SendAsync("volume.resize", "25 GB", form => form.GetByLabel("New size, GB").FillAsync("25"));
            await walk.SendAsync("snapshot.create", "available");
            await walk.SendAsync("volume.delete", null);
        }, ["POST volumes", "POST volumes/*/attach", "POST volumes/*/detach", "PATCH volumes/*", "POST snapshots", "DELETE volumes/*"]),

        // The last snapshot that a source was restored to can't be deleted, so the older one takes its place first.
        new("snapshots", StorageActions.Snapshots, "snapshot.create", walk => $"name={walk.Name}&vm={walk.Vm}", "saved", async walk =>
        {
            await walk.SendAsync("snapshot.rename", $"{walk.Name}-2", form => form.GetByLabel("Name").FillAsync($"{walk.Name}-2"));
            await walk.RestoreAsync("snapshot.restore", "active");
            await walk.OpenOlderAsync();
            await walk.RestoreAsync("snapshot.restore", "active");
            await walk.OpenMadeAsync();
            await walk.SendAsync("snapshot.delete", null);
        }, ["POST snapshots", "PATCH snapshots/*/rename", .. Restored("snapshots"), .. Restored("snapshots"), "DELETE snapshots/*"])
        {
            Before = walk => ("snapshots", new { resource_type = "vm", resource_id = walk.Vm, name = $"{walk.Name}-older" }),
        },

        // The one that the form makes builds on the older one, so it goes first and the whole series after it.
        new("backups", StorageActions.Backups, "backup.create", walk => $"name={walk.Name}&vm={walk.Vm}", "ready", async walk =>
        {
            await walk.RestoreAsync("backup.restore", "ready");
            await walk.SendAsync("backup.delete", null);
            await walk.OpenOlderAsync();
            await walk.SendAsync("backup.delete-chain", null);
        }, ["POST backups", .. Restored("backups"), "DELETE backups/*", "DELETE backups/*/chain"])
        {
            Before = walk => ("backups", new { vm_id = walk.Vm, name = $"{walk.Name}-older" }),
        },

        new("backup-schedules", StorageActions.Schedules, "schedule.create", walk => $"vm={walk.Vm}&type=weekly&day=Monday&time=04:30&keep=5", "weekly",
            async walk =>
            {
                await walk.SendAsync("schedule.update", "daily", form => form.GetByLabel("How often").SelectOptionAsync("daily"));
                await walk.SendAsync("schedule.delete", null);
            }, ["POST backup-schedules", "PATCH backup-schedules/*", "DELETE backup-schedules/*"]),

        new("vpcs", NetworkActions.Vpcs, "vpc.create", walk => $"name={walk.Name}&cidr=10.201.{(walk.IsAll ? 0 : 1)}.0/24", "active", async walk =>
        {
            await walk.SendAsync("vpc.update", $"{walk.Name}-2", form => form.GetByLabel("Name").FillAsync($"{walk.Name}-2"));
            await walk.SendAsync("vpc.delete", null);
        }, ["POST vpcs", "PUT vpcs/*", "DELETE vpcs/*"]),

        new("ips", NetworkActions.PublicIps, "ip.reserve", _ => "type=IPv4", "free", async walk =>
        {
            await walk.ReaddressAsync("ip.change");
            await walk.SendAsync("ip.release", null);
        }, ["POST ips/reserve", "POST ips/*/change", "DELETE ips/*/reserve"]),

        new("firewalls", NetworkActions.Firewalls, "firewall.create", walk => $"name={walk.Name}&rules=in tcp 22 from 10.0.0.0/8\nin tcp 443", "some public",
            async walk =>
            {
                await walk.SendAsync("firewall.update", $"{walk.Name}-2", form => form.GetByLabel("Name").FillAsync($"{walk.Name}-2"));
                await walk.SaveRulesAsync("in tcp 443\nin icmp type 8\nout all");
                await walk.SendAsync("firewall.delete", null);
            }, ["POST security-groups", "PUT security-groups/*", "PUT security-groups/*", "DELETE security-groups/*"]),
    ];

    /// <summary>The VM runs, so it is stopped before and started again.</summary>
    private static string[] Restored(string kind) => ["POST vms/*/stop", $"POST {kind}/*/restore", "POST vms/*/start"];
}
