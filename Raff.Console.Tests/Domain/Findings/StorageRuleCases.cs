using static Raff.Console.Tests.Domain.Findings.Fleet;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>The cases of the rules about volumes, snapshots, backups and backup schedules.</summary>
internal static class StorageRuleCases
{
    public static IEnumerable<RuleCase> All =>
    [
        new("volume.unattached", "data (50 GB) has been unattached for 20 days.",
            [Volume with { Status = "available", ProductVm = "", UpdatedAt = Ago(20) }], [Volume with { UpdatedAt = Ago(20) }])
        {
            Measured = days => [Volume with { Status = "available", ProductVm = null, UpdatedAt = Ago(days) }],
            Unknown = [Volume with { Status = "available", ProductVm = null, UpdatedAt = null, CreatedAt = null }],
        },
        new("volume.on_stopped_vm", "data is attached to web-01, which is stopped.", [Volume, Vm with { Status = "passive" }], [Volume, Vm]),
        new("volume.large", "data has 1,500 GB.", [Volume with { Size = 1500 }], [Volume])
        {
            Measured = size => [Volume with { Size = (int)size }],
            FindsAt = false,
            Step = 1,
        },
        new("volume.no_backup", "data has no snapshot.", [Volume, new VolumeSnapshots("7")], [Volume, new VolumeSnapshots("7", Snapshot)]),
        new("volume.failed", "data has failed.", [Volume with { Status = "failed" }], [Volume]),
        new("volume.stuck_state", "data has been deleting for 3 hours.", [Volume with { Status = "deleting", UpdatedAt = Now.AddHours(-3) }], [Volume])
        {
            Measured = minutes => [Volume with { Status = "creating", UpdatedAt = Now.AddMinutes(-minutes) }],
            Unknown = [Volume with { Status = "creating", UpdatedAt = null, CreatedAt = null }],
        },
        new("snapshot.old", "before is 120 days old.", [Snapshot with { CreatedAt = Ago(120) }], [Snapshot])
        {
            Measured = days => [Snapshot with { CreatedAt = Ago(days) }],
            Unknown = [Snapshot with { CreatedAt = null }],
        },
        new("snapshot.orphaned", "The VM of before was deleted.", [Snapshot with { ProductVm = "gone" }], [Snapshot, Vm])
        {
            Unknown = [Snapshot with { ProductVm = null }],
        },
        new("backup.failed", "The backup nightly failed.", [Backup with { Status = "failed" }], [Backup]),
        new("backup.orphaned", "The VM of the backup nightly was deleted.", [Backup with { ProductVm = "gone" }], [Backup, Vm])
        {
            Unknown = [Backup with { ProductVm = null }],
        },
        new("backup.stuck_state", "The backup nightly has been pending for 5 hours.",
            [Backup with { Status = "pending", CreatedAt = Now.AddHours(-5) }], [Backup])
        {
            Measured = minutes => [Backup with { Status = "creating", CreatedAt = Now.AddMinutes(-minutes) }],
            Unknown = [Backup with { Status = "creating", CreatedAt = null }],
        },
        new("schedule.no_target", "The backup schedule web-01-daily backs up a VM that does not exist.", [Schedule], [Schedule, Vm]),
        new("schedule.failing", "The backup schedule web-01-daily has failed 3 times in a row.", [Schedule with { ConsecutiveFailures = 3 }], [Schedule])
        {
            Measured = failures => [Schedule with { ConsecutiveFailures = (int)failures }],
            Step = 1,
            Unknown = [Schedule with { ConsecutiveFailures = null, LastRunStatus = null }],
        },
        new("schedule.missed", "The daily backup schedule web-01-daily last ran 4 days ago.", [Schedule with { LastRunAt = Ago(4) }], [Schedule])
        {
            Measured = days => [Schedule with { LastRunAt = Ago(days) }],
            Unknown = [Schedule with { LastRunAt = null, CreatedAt = null }],
        },
        new("schedule.short_retention", "The backup schedule web-01-daily keeps 3 days only.", [Schedule with { KeepCount = 3 }], [Schedule])
        {
            Measured = days => [Schedule with { KeepCount = (int)days }],
            FindsAt = false,
            Side = -1,
            Step = 1,
            Unknown = [Schedule with { Type = "hourly" }],
        },
        new("schedule.disabled", "The backup schedule web-01-daily is disabled.", [Schedule with { Enabled = false }], [Schedule])
        {
            Unknown = [Schedule with { Enabled = null }],
        },
    ];
}
