using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Raff.Console.Emulator.Backups;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Schedules;

/// <summary>
/// Runs schedules when they are due. A stopped VM is skipped; a busy one, for example during another schedule's backup, is retried
/// for a few minutes. After a long downtime, only runs whose backups would still exist are made up.
/// </summary>
internal sealed class ScheduleTransitions(IOptions<EmulatorOptions> options, TimeProvider time) : ITransitionHandler
{
    /// <summary>The transition kind of schedules.</summary>
    public const string KindName = "schedule";

    /// <summary>A run is due.</summary>
    public const string Run = "run";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromMinutes(10);

    public string Kind => KindName;

    public async Task ApplyAsync(EmulatorDbContext db, TransitionRow due, CancellationToken cancel)
    {
        if (await db.BackupSchedules.FirstOrDefaultAsync(row => row.Seq == due.ResourceSeq, cancel) is not { Enabled: true, NextRunAt: { } planned } schedule)
        {
            return;
        }

        var oldestKept = time.GetUtcNow() - ScheduleTime.Retention(schedule);
        if (planned < oldestKept)
        {
            ScheduleRun.Queue(db, schedule, oldestKept);
            return;
        }

        var vm = await db.Vms.FirstOrDefaultAsync(row => row.Id == schedule.VmId, cancel);
        if (vm?.Status is VmStatus.Initiating or VmStatus.Provisioning or VmStatus.Booting or VmStatus.Finalizing && due.DueAt - planned < GiveUpAfter)
        {
            Transitions.At(db, KindName, schedule.Seq, Run, due.DueAt + BetweenTries);
            return;
        }

        switch (vm?.Status)
        {
            case VmStatus.Active:
                await BackupCapture.BeginAsync(db, options.Value, due.DueAt, vm, null, schedule, schedule.CreatedBy, cancel);
                break;
            case null or VmStatus.Failure:
                await ScheduleRun.EndAsync(db, schedule, due.DueAt, succeeded: false, cancel);
                break;
            default:
                (schedule.LastRunAt, schedule.LastRunStatus) = (due.DueAt, ScheduleRun.Skipped);
                break;
        }

        ScheduleRun.Queue(db, schedule, due.DueAt);
    }
}
