using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.BackupSchedules;

/// <summary>Registers what is special about backup schedules: their forms, dialogs and tabs.</summary>
public static class ScheduleServices
{
    private const string Word = "backup-schedules";

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddBackupSchedules(this IServiceCollection services) => services
        .AddCreateForm<ScheduleCreateForm>(Word, VmActions.Table.Rule("schedule.create"))
        .AddRowDialog<EditScheduleDialog, BackupSchedule>(Word, "schedule.update")
        .AddBulkCommand(Word, "schedule.delete")
        .AddDetailTab<ScheduleBackupsTab>(Word, "backups", "Backups");
}
