using System.Globalization;
using Raff.Console.Emulator.Schedules;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <content>Backup schedules and backups.</content>
internal sealed partial class SeedResources
{
    public BackupScheduleRow Schedule(ProjectRow project, string name, Guid? vmId, string type, int keep, double daysAgo, int failures = 0, bool enabled = true)
    {
        const int Hour = 8;
        var today = new DateTimeOffset(world.Now.UtcDateTime.Date, TimeSpan.Zero).AddHours(Hour);
        var last = today > world.Now ? today.AddDays(-1) : today;
        var next = last.AddDays(1);
        if (type == "weekly")
        {
            while (last.DayOfWeek != DayOfWeek.Saturday)
            {
                last = last.AddDays(-1);
            }

            next = last.AddDays(7);
        }

        var schedule = world.Add(new BackupScheduleRow
        {
            Seq = world.Next<BackupScheduleRow>(),
            ProjectNumber = project.Number,
            VmId = vmId,
            Name = name,
            Type = type,
            Time = "8am",
            DayOfWeek = type == "weekly" ? "Saturday" : null,
            KeepCount = keep,
            Enabled = enabled,
            NextRunAt = enabled ? next : null,
            LastRunAt = daysAgo > 7 ? last : null,
            LastRunStatus = daysAgo > 7 ? (failures > 0 ? ScheduleRun.Failed : ScheduleRun.Succeeded) : null,
            ConsecutiveFailures = failures,
            PricePerHour = "0.000000",
            CreatedBy = world.OwnerId,
            CreatedAt = world.DaysAgo(daysAgo),
            UpdatedAt = world.DaysAgo(daysAgo),
        });
        if (enabled)
        {
            world.Add(new TransitionRow
            {
                Seq = world.Next<TransitionRow>(),
                Kind = ScheduleTransitions.KindName,
                ResourceSeq = schedule.Seq,
                Status = ScheduleTransitions.Run,
                DueAt = next,
            });
        }

        return schedule;
    }

    /// <summary>A series of backups: a baseline and deltas, the newest <paramref name="newestDaysAgo"/> old.</summary>
    public void Series(VmRow vm, BackupScheduleRow? schedule, int count, double everyDays, double newestDaysAgo)
    {
        var series = world.NewId();
        for (var increment = 0; increment < count; increment++)
        {
            var daysAgo = newestDaysAgo + (everyDays * (count - 1 - increment));
            Backup(vm.ProjectNumber, vm.Id, vm.Name, increment == 0 ? (vm.Storage * 300) : 200 + world.Number(900), "ready", daysAgo, series, increment,
                schedule?.Seq);
        }
    }

    public BackupRow Backup(
        int projectNumber, Guid? vmId, string vmName, long megabytes, string status, double daysAgo, Guid? series = null, int? increment = null,
        long? scheduleId = null) =>
        world.Add(new BackupRow
        {
            Seq = world.Next<BackupRow>(),
            Id = world.NewId(),
            ProjectNumber = projectNumber,
            VmId = vmId,
            Name = string.Create(CultureInfo.InvariantCulture, $"{vmName}-{world.DaysAgo(daysAgo):yyyyMMdd-HHmm}"),
            StorageSize = megabytes,
            Status = status,
            PricePerHour = Price(megabytes / 1024m),
            SeriesId = series,
            IncrementId = increment,
            ScheduleId = scheduleId,
            CreatedBy = world.OwnerId,
            CreatedAt = world.DaysAgo(daysAgo),
        });
}
