using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Attention;

/// <summary>
/// Finds what needs attention in the loaded lists: failed, failing, stuck, open to everyone, expiring, or orphaned. It covers only
/// the lists it is given; the page shows which those are.
/// </summary>
public static class AttentionRules
{
    /// <summary>How long a VM may be in transition before it counts as stuck.</summary>
    public static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(15);

    private static readonly HashSet<string> Transitional = new(StringComparer.Ordinal) { "initiating", "provisioning", "booting", "finalizing" };

    /// <summary>Finds what needs attention, the most urgent first.</summary>
    /// <param name="rows">The rows of every loaded list.</param>
    /// <param name="vms">The ids of all VMs; null unless all are known, since otherwise nothing can be called orphaned.</param>
    /// <param name="keys">The account's API keys, as far as they are known.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<AttentionLine> Find(IEnumerable<IResource> rows, IReadOnlySet<string>? vms, IEnumerable<AccountKey> keys, DateTimeOffset now)
    {
        var found = new Dictionary<string, List<IResource>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (RuleOf(row, vms, now) is { } rule)
            {
                (found.TryGetValue(rule, out var list) ? list : found[rule] = []).Add(row);
            }
        }

        return [.. found.Select(pair => Line(pair.Key, pair.Value)).Concat(Keys(keys, now)).OrderBy(line => line.Level).ThenByDescending(line => line.Count)
            .ThenBy(line => line.Rule, StringComparer.Ordinal)];
    }

    private static string? RuleOf(IResource row, IReadOnlySet<string>? vms, DateTimeOffset now) => row switch
    {
        VirtualMachine { Status: "failure" } => "vm.failed",
        VirtualMachine vm when Transitional.Contains(vm.Status) && (vm.UpdatedAt ?? vm.CreatedAt) is { } since && now - since > StuckAfter => "vm.stuck",
        Volume { Status: "failed" } => "volume.failed",
        Backup { Status: "failed" } => "backup.failed",
        Backup backup when IsOrphan(backup.ProductVm, vms) => "backup.orphaned",
        BackupSchedule { Enabled: not false, ConsecutiveFailures: > 0 } => "schedule.failing",
        Snapshot { Status: "failed" } => "snapshot.failed",
        Snapshot { Type: "vm" } snapshot when IsOrphan(snapshot.ProductVm, vms) => "snapshot.orphaned",
        Firewall firewall when FirewallOpenness.Of(firewall) == FirewallOpenness.Everything => "firewall.exposed",
        _ => null,
    };

    private static bool IsOrphan(string? vm, IReadOnlySet<string>? vms) => vms is not null && !string.IsNullOrEmpty(vm) && !vms.Contains(vm);

    private static IEnumerable<AttentionLine> Keys(IEnumerable<AccountKey> keys, DateTimeOffset now)
    {
        var states = keys.Select(key => (key.Name, State: KeyState.Of(key, now))).ToList();
        var expired = states.Where(key => key.State is KeyState.Expired).Select(key => key.Name).ToList();
        var expiring = states.Where(key => key.State is KeyState.Expiring).Select(key => key.Name).ToList();
        if (expired.Count > 0)
        {
            yield return Line(
                "key.expired",
                AttentionLevel.Medium,
                $"{Counted(expired.Count, "API key", "API keys")} expired",
                expired,
                [],
                "/account/api-keys",
                "state=expired");
        }

        if (expiring.Count > 0)
        {
            yield return Line(
                "key.expiring",
                AttentionLevel.Medium,
                $"{Counted(expiring.Count, "API key expires", "API keys expire")} within {KeyState.Soon.TotalDays:0} days",
                expiring,
                [],
                "/account/api-keys",
                "state=expiring");
        }
    }

    private static AttentionLine Line(string rule, List<IResource> rows)
    {
        var n = rows.Count;
        var (level, title, page, filter) = rule switch
        {
            "firewall.exposed" =>
                (AttentionLevel.Critical, n == 1
                    ? "1 firewall is open to everyone"
                    : $"{n:N0} firewalls are open to everyone", "firewalls", "status=everything"),
            "vm.failed" => (AttentionLevel.High, $"{Counted(n, "VM", "VMs")} failed", "vms", "status=failure"),
            "vm.stuck" => (AttentionLevel.High, $"{Counted(n, "VM is", "VMs are")} stuck", "vms", Statuses(rows)),
            "schedule.failing" =>
                (AttentionLevel.High, n == 1 ? "1 backup schedule is failing" : $"{n:N0} backup schedules are failing", "backup-schedules", "status=failing"),
            "backup.failed" => (AttentionLevel.High, $"{Counted(n, "backup", "backups")} failed", "backups", "status=failed"),
            "volume.failed" => (AttentionLevel.High, $"{Counted(n, "volume", "volumes")} failed", "volumes", "status=failed"),
            "snapshot.failed" => (AttentionLevel.High, $"{Counted(n, "snapshot", "snapshots")} failed", "snapshots", "status=failed"),
            "snapshot.orphaned" =>
                (AttentionLevel.Medium, n == 1 ? "1 snapshot belongs to a deleted VM" : $"{n:N0} snapshots belong to deleted VMs", "snapshots", null),
            "backup.orphaned" =>
                (AttentionLevel.Medium, n == 1 ? "1 backup belongs to a deleted VM" : $"{n:N0} backups belong to deleted VMs", "backups", (string?)null),
            _ => throw new InvalidOperationException($"Unknown rule {rule}."),
        };
        return Line(rule, level, title, [.. rows.Select(row => row.Name)], [.. rows.Select(row => row.ProjectId).OfType<ProjectId>().Distinct()], page, filter);
    }

    private static AttentionLine Line(
        string rule,
        AttentionLevel level,
        string title,
        IReadOnlyList<string> names,
        IReadOnlyList<ProjectId> projects,
        string page,
        string? filter) =>
        new(rule, level, title, names, projects, page, filter);

    private static string Statuses(List<IResource> rows) =>
        string.Join('&', rows.OfType<VirtualMachine>().Select(vm => vm.Status).Distinct().Order(StringComparer.Ordinal).Select(status => $"status={status}"));

    private static string Counted(int count, string one, string many) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
