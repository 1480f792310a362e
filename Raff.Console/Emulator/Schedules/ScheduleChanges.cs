using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Schedules;

/// <summary>Operations 82, 84 and 85: create, update and delete backup schedules (docs/raff-api.md#backup-schedules).</summary>
internal static class ScheduleChanges
{
    /// <summary>The minimum number of backups kept (docs/raff-api.md#backup-schedule).</summary>
    public const int MinKeep = 2;

    /// <summary>The maximum number of backups kept, as of October 2026.</summary>
    public const int MaxKeep = 100;

    public static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateBackupScheduleRequest>();
        var vm = await VmReference.InProjectAsync(call, request.VmId, cancel);
        var schedule = await AddAsync(call, vm, request.Type, request.Time, request.DayOfWeek, request.KeepCount, cancel);
        return new ItemBody<BackupScheduleWire>((await BackupScheduleWire.OfAsync(call, [schedule], cancel))[0]);
    }

    /// <summary>Adds a schedule and queues its first run.</summary>
    public static async Task<BackupScheduleRow> AddAsync(Call call, VmRow vm, string type, string time, string? dayOfWeek, int keep, CancellationToken cancel)
    {
        var schedule = new BackupScheduleRow
        {
            ProjectNumber = vm.ProjectNumber,
            VmId = vm.Id,
            Name = $"{vm.Name}-{type}",
            Type = type,
            Time = time,
            DayOfWeek = Day(type, dayOfWeek),
            KeepCount = keep,
            PricePerHour = "0.000000",
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.BackupSchedules.Add(schedule);
        await call.Db.SaveChangesAsync(cancel);
        ScheduleRun.Queue(call.Db, schedule, call.Now);
        return schedule;
    }

    public static async Task<object> UpdateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<UpdateBackupScheduleRequest>();
        var schedule = await FindAsync(call, cancel);
        schedule.Type = request.Type ?? schedule.Type;
        schedule.Time = request.Time ?? schedule.Time;
        schedule.DayOfWeek = Day(schedule.Type, request.DayOfWeek ?? schedule.DayOfWeek);
        schedule.KeepCount = request.KeepCount ?? schedule.KeepCount;
        if (schedule.KeepCount < MinKeep)
        {
            // Schedules from before the minimum was raised.
            throw RefusalException.Invalid($"keep_count must be at least {MinKeep}: this schedule still has {schedule.KeepCount}.");
        }

        schedule.UpdatedAt = call.Now;
        foreach (var backup in await call.Db.Backups.Where(row => row.ScheduleId == schedule.Seq).ToListAsync(cancel))
        {
            backup.ExpireDate = ScheduleTime.ExpiryOf(schedule, backup.CreatedAt);
        }

        if (schedule.Enabled)
        {
            await Transitions.CancelAsync(call.Db, ScheduleTransitions.KindName, schedule.Seq, cancel);
            ScheduleRun.Queue(call.Db, schedule, call.Now);
        }

        return new ItemBody<BackupScheduleWire>((await BackupScheduleWire.OfAsync(call, [schedule], cancel))[0]);
    }

    public static async Task<object> DeleteAsync(Call call, CancellationToken cancel)
    {
        var schedule = await FindAsync(call, cancel);
        await RemoveAsync(call.Db, [schedule], cancel);
        return new DoneBody($"Backup schedule {schedule.Name} was deleted. Its backups stay.");
    }

    /// <summary>Deletes schedules. Their backups remain, and nothing prunes them.</summary>
    public static async Task RemoveAsync(EmulatorDbContext db, IReadOnlyList<BackupScheduleRow> schedules, CancellationToken cancel)
    {
        foreach (var schedule in schedules)
        {
            await Transitions.CancelAsync(db, ScheduleTransitions.KindName, schedule.Seq, cancel);
            await db.Backups.Where(row => row.ScheduleId == schedule.Seq).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.ScheduleId, (long?)null).SetProperty(row => row.ExpireDate, (DateTimeOffset?)null), cancel);
            db.BackupSchedules.Remove(schedule);
        }
    }

    private static async Task<BackupScheduleRow> FindAsync(Call call, CancellationToken cancel)
    {
        var schedule = await call.Db.BackupSchedules.FirstOrDefaultAsync(row => row.Seq == call.NumericId, cancel);
        call.Admit(schedule?.ProjectNumber, "Backup schedule", call.NumericId);
        return schedule!;
    }

    /// <summary>The weekday of a weekly schedule; a daily one has none.</summary>
    private static string? Day(string type, string? day) => type != ScheduleTime.Weekly
        ? null
        : day ?? throw RefusalException.Invalid("day_of_week is required when type is weekly.");
}
