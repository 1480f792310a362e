using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>Backup schedules as a list page shows them.</summary>
public static class BackupScheduleKind
{
    /// <summary>The definition.</summary>
    /// <param name="clock">What ages are counted from.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.Of(
        ResourceEndpoints.BackupSchedules,
        "backup-schedules",
        "Backup schedules",
        "backup schedule",
        "When VMs are backed up automatically, and how many backups are kept.",
        schedule =>
        {
            schedule.Icon = ConsoleIcons.BackupSchedule;
            schedule.SearchHint = "Search name, id, VM id or time";
            schedule.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Status(State, state => state switch { "failing" => "bad", "off" => "off", _ => "ok" }, 13, ["on", "off", "failing"], title: "State")
                .Vm("vm", "VM", row => row.ProductVm)
                .Text("type", "How often", row => row.Type, ch: 10)
                .Text("runtime", "Runs", row => row.Runtime, ch: 18)
                .Number("kept", "Kept", row => row.KeepCount, row => Cells.Count(row.KeepCount), ch: 6)
                .Exported(("keep_count", row => row.KeepCount))
                .Time("last", "Last run", row => row.LastRunAt, row => Cells.Age(row.LastRunAt, clock.GetUtcNow()), ch: 10)
                .Time("next", "Next run", row => row.NextRunAt,
                    row => Cells.Moment(row.NextRunAt, "yyyy-MM-dd HH:mm 'UTC'", Cells.Nothing), shown: false, ch: 21)
                .Age(clock)
                .Id();
            schedule.Monthly((_, _) => 0);
            schedule.Filter("type", "How often", row => row.Type, "daily", "weekly");
            schedule.SearchIn = [row => row.ProductVm, row => row.Runtime];
        });

    /// <summary>What the later fields of the API say; "on" where it says nothing.</summary>
    private static string State(BackupSchedule schedule) => schedule switch
    {
        { Enabled: false } => "off",
        { ConsecutiveFailures: > 0 } => "failing",
        _ => "on",
    };
}
