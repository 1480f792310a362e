using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Schedules;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Backups;

/// <summary>Moves backups from state to state, and records on the schedule how its run ended.</summary>
internal sealed class BackupTransitions : ITransitionHandler
{
    /// <summary>The transition kind of backups.</summary>
    public const string KindName = "backup";

    public string Kind => KindName;

    public async Task ApplyAsync(EmulatorDbContext db, TransitionRow due, CancellationToken cancel)
    {
        if (await db.Backups.FirstOrDefaultAsync(row => row.Seq == due.ResourceSeq, cancel) is not { } backup)
        {
            return;
        }

        var captured = backup.Status == BackupStatus.Creating && due.Status == BackupStatus.Ready;
        var lost = captured && !await db.Vms.AnyAsync(row => row.Id == backup.VmId, cancel);
        backup.Status = lost ? BackupStatus.Failed : due.Status;
        if (captured && await db.BackupSchedules.FirstOrDefaultAsync(row => row.Seq == backup.ScheduleId, cancel) is { } schedule)
        {
            await db.SaveChangesAsync(cancel);
            await ScheduleRun.EndAsync(db, schedule, backup.CreatedAt, succeeded: !lost, cancel);
        }
    }
}
