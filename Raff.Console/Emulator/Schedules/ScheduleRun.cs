using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Backups;
using Raff.Console.Emulator.Catalog;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Schedules;

/// <summary>A schedule's runs: when the next one is due, how one ended, and what is pruned afterwards.</summary>
internal static class ScheduleRun
{
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";
    public const string Skipped = "skipped";

    /// <summary>Sets and queues the next run after a time.</summary>
    public static void Queue(EmulatorDbContext db, BackupScheduleRow schedule, DateTimeOffset after)
    {
        var next = ScheduleTime.Next(schedule, after);
        schedule.NextRunAt = next;
        Transitions.At(db, ScheduleTransitions.KindName, schedule.Seq, ScheduleTransitions.Run, next);
    }

    /// <summary>Records when a run began and how it ended; a success prunes. Until a run ends, both fields describe the previous run.</summary>
    public static async Task EndAsync(EmulatorDbContext db, BackupScheduleRow schedule, DateTimeOffset began, bool succeeded, CancellationToken cancel)
    {
        (schedule.LastRunAt, schedule.LastRunStatus) = (began, succeeded ? Succeeded : Failed);
        schedule.ConsecutiveFailures = succeeded ? 0 : schedule.ConsecutiveFailures + 1;
        if (succeeded)
        {
            await PruneAsync(db, schedule, cancel);
        }
    }

    private static async Task PruneAsync(EmulatorDbContext db, BackupScheduleRow schedule, CancellationToken cancel)
    {
        var kept = await db.Backups.Where(row => row.ScheduleId == schedule.Seq && row.Status == BackupStatus.Ready).OrderBy(row => row.Seq)
            .ToListAsync(cancel);
        foreach (var oldest in kept.Take(kept.Count - schedule.KeepCount))
        {
            db.Backups.Remove(oldest);
            await db.SaveChangesAsync(cancel);
            await MergeAsync(db, oldest, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>
    /// Merges the pruned restore point into the next one of its series, which is a delta to it: that becomes a new baseline, or
    /// a larger delta. So pruning never removes a later restore point. Increment ids are not reused.
    /// </summary>
    private static async Task MergeAsync(EmulatorDbContext db, BackupRow pruned, CancellationToken cancel)
    {
        var next = pruned.SeriesId is null
            ? null
            : await db.Backups.Where(row => row.SeriesId == pruned.SeriesId && row.IncrementId > pruned.IncrementId).OrderBy(row => row.IncrementId)
                .FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            return;
        }

        if (pruned.IncrementId == 0)
        {
            (next.IncrementId, next.StorageSize) = (0, Math.Max(pruned.StorageSize, next.StorageSize));
        }
        else
        {
            next.StorageSize += pruned.StorageSize;
        }

        next.PricePerHour = await StoragePrices.PerHourAsync(db, "backup", next.StorageSize / 1024m, cancel);
    }
}
