using System.Text.Json;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>
/// The findings of an account, found out the slow way: every question goes through the raw answers from the start. Shares nothing with the program's own way,
/// which indexes the lists once. Thresholds are the defaults.
/// </summary>
internal sealed partial class RawFindings(RawFleet fleet, DateTimeOffset now)
{
    private readonly List<(string Rule, string Subject)> found = [];

    /// <summary>Rule and subject of every finding.</summary>
    public IReadOnlyList<(string Rule, string Subject)> All()
    {
        Vms();
        Storage();
        Networks();
        Keys();
        People();
        Projects();
        Budgets();
        return found;
    }

    private void If(bool condition, string rule, string subject)
    {
        if (condition)
        {
            found.Add((rule, subject));
        }
    }

    private double Days(DateTimeOffset? time) => (now - time!.Value).TotalDays;

    private void Vms()
    {
        foreach (var vm in fleet["vms"])
        {
            var (id, status) = (vm.Text("id"), vm.Text("status"));
            var running = fleet["backup-schedules"].Where(row => row.Text("product_vm") == id && !row.IsFalse("enabled")).ToList();
            var good = fleet["backups"].Where(row => row.Text("product_vm") == id && row.Text("status") is "ready" or "restoring")
                .Where(row => row.Text("product_vm") == id).Select(row => row.Time("created_at")).OfType<DateTimeOffset>().OrderDescending().ToList();
            var isBuilt = status is "active" or "passive";
            If(isBuilt && running.Count == 0 && good.Count == 0, "vm.no_backup", id);
            If(isBuilt && running.Count == 0 && good.Count > 0 && Days(good[0]) >= 30, "vm.backup_outdated", id);
            if (status == "active" && running.Count > 0)
            {
                var every = running.Any(row => row.Text("type") == "daily") ? 1 : 7;
                var since = good.Count > 0 ? good[0] : running.Select(row => row.Time("created_at")).Min()!.Value;
                If(Days(since) >= 2 * every, "vm.backup_stale", id);
            }

            var isPublic = vm.Text("public_ipv4_address") + vm.Text("public_ipv6_address") != "";
            If(isPublic, "vm.public_ip", id);
            if (isPublic && fleet.Has($"vms/{id}/networks"))
            {
                var nics = fleet[$"vms/{id}/networks"];
                var v4 = nics.Where(nic => nic.Text("type") == "public").Select(nic => nic.Text("security_group_id")).ToList();
                var v6 = nics.Where(nic => nic.Text("type") == "ipv6").Select(nic => nic.Text("security_group_id")).ToList();
                var bare = v4.Concat(v6).Count(group => group == "");
                If(status != "failure" && bare > 0 && bare == v4.Count + v6.Count, "vm.no_firewall", id);
                If(v4.Contains("") && bare < v4.Count + v6.Count, "vm.interface_no_firewall", id);
                If(vm.Text("public_ipv6_address") != "" && v6.Contains("") && v4.Any(group => group != ""), "vm.ipv6_no_firewall", id);
            }

            If(isBuilt && vm.Text("private_ipv4_address") == "", "vm.not_in_vpc", id);
            var changed = vm.Time("updated_at") ?? vm.Time("created_at");
            If(status == "passive" && vm.Number("price_per_hour") != 0 && changed is not null && Days(changed) >= 30, "vm.stopped_billed", id);
            var isMoving = "initiating provisioning booting finalizing".Split(' ').Contains(status);
            If(isMoving && changed is not null && Days(changed) * 1440 >= 15, "vm.stuck_state", id);
            If(status == "failure", "vm.failed", id);
            If(vm.Array("tags").Count == 0, "vm.untagged", id);
            If(status != "passive" && status != "failure" && vm.Time("created_at") is { } born && Days(born) >= 180, "vm.long_running", id);
            If(fleet["snapshots"].Count(row => row.Text("type") == "vm" && row.Text("product_vm") == id) > 5, "snapshot.pile", id);
        }
    }

    private void Storage()
    {
        foreach (var volume in fleet["volumes"])
        {
            var (id, status) = (volume.Text("id"), volume.Text("status"));
            var changed = volume.Time("updated_at") ?? volume.Time("created_at");
            If(status == "available" && volume.Text("product_vm") == "" && changed is not null && Days(changed) >= 15, "volume.unattached", id);
            If(fleet["vms"].Any(vm => vm.Text("id") == volume.Text("product_vm") && vm.Text("status") == "passive"), "volume.on_stopped_vm", id);
            If(volume.Number("size") > 100, "volume.large", id);
            var own = $"snapshots?volume_id={id}";
            If(status is "available" or "attached" && fleet.Has(own) && fleet[own].Count == 0, "volume.no_backup", id);
            If(status == "failed", "volume.failed", id);
            If(status is "creating" or "deleting" && changed is not null && Days(changed) * 1440 >= 15, "volume.stuck_state", id);
        }

        foreach (var snapshot in fleet["snapshots"])
        {
            var id = snapshot.Text("id");
            If(snapshot.Text("status") != "active" && snapshot.Time("created_at") is { } born && Days(born) >= 90, "snapshot.old", id);
            If(snapshot.Text("type") == "volume" ? IsVolumeGone(snapshot) : snapshot.Text("product_vm") != "" && !HasVm(snapshot), "snapshot.orphaned", id);
        }

        foreach (var backup in fleet["backups"])
        {
            var (id, status) = (backup.Text("id"), backup.Text("status"));
            If(status == "failed", "backup.failed", id);
            If(backup.Text("product_vm") != "" && !HasVm(backup), "backup.orphaned", id);
            If(status is "pending" or "creating" && backup.Time("created_at") is { } born && Days(born) * 24 >= 2, "backup.stuck_state", id);
        }

        foreach (var schedule in fleet["backup-schedules"])
        {
            var id = schedule.Text("id");
            var isOn = !schedule.IsFalse("enabled");
            double? every = schedule.Text("type") switch { "daily" => 1, "weekly" => 7, _ => null };
            var failures = schedule.Number("consecutive_failures") ?? (schedule.Text("last_run_status") == "failed" ? 1 : 0);
            var ran = schedule.Time("last_run_at") ?? schedule.Time("created_at");
            If(!HasVm(schedule), "schedule.no_target", id);
            If(isOn && failures >= 1, "schedule.failing", id);
            If(isOn && every is not null && ran is not null && Days(ran) >= 2 * every, "schedule.missed", id);
            If(isOn && schedule.Number("keep_count") is > 0 and var keep && keep * every < 7, "schedule.short_retention", id);
            If(schedule.IsFalse("enabled"), "schedule.disabled", id);
        }
    }

    private bool HasVm(JsonElement row) => fleet["vms"].Any(vm => vm.Text("id") == row.Text("product_vm"));

    /// <summary>Not among the snapshots of any volume, every volume of the project having been asked.</summary>
    private bool IsVolumeGone(JsonElement snapshot)
    {
        var lists = fleet["volumes"].Select(volume => (Project: volume.Text("project_id"), Path: $"snapshots?volume_id={volume.Text("id")}")).ToList();
        return !lists.Any(list => fleet.Has(list.Path) && fleet[list.Path].Any(row => row.Text("id") == snapshot.Text("id")))
            && lists.Where(list => list.Project == snapshot.Text("project_id")).All(list => fleet.Has(list.Path));
    }

    private void Projects()
    {
        string[] kinds = ["vms", "volumes", "snapshots", "backups", "backup-schedules", "vpcs", "ips", "security-groups"];
        foreach (var project in fleet["projects"])
        {
            var id = project.Text("id");
            var resources = kinds.Sum(kind => fleet[kind].Count(row => row.Text("project_id") == id));
            If(!project.IsTrue("is_default") && resources == 0 && project.Time("created_at") is { } born && Days(born) >= 30, "project.empty", id);
            If(project.IsTrue("is_default") && resources > 0, "project.default_dump", id);
            var active = fleet[$"projects/{id}/members"].Where(row => IsPerson(row) && row.Text("status") == "active" && !IsSuspended(row)).ToList();
            var admins = active.Count(row => Permissions(row.Text("role_id")).Contains("project.members.manage"));
            If(active.Count > 0 && admins == 0, "project.no_admin", id);
            If(admins == 1, "project.last_manager", id);
            If(active.Count == 0, "project.no_members", id);
        }
    }

    private bool IsSuspended(JsonElement membership) =>
        fleet["members"].Any(member => IsSamePerson(member, membership) && member.Text("status") == "suspended");

    private static bool IsPerson(JsonElement row) =>
        row.Text("user_id") != "" || (row.Text("email") != "" && !row.Text("email").EndsWith("@api-keys.invalid", StringComparison.Ordinal));

    private static bool IsSamePerson(JsonElement one, JsonElement other) =>
        (one.Text("user_id") != "" && one.Text("user_id") == other.Text("user_id"))
        || (one.Text("email") != "" && one.Text("email").Equals(other.Text("email"), StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<string> Permissions(string role) =>
        [.. fleet["roles"].Where(row => row.Text("id") == role).SelectMany(row => row.Array("permissions")).Select(name => name.ToString())];
}
