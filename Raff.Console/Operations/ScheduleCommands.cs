using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Operations;

/// <summary>The commands about backup schedules (docs/raff-api.md#backup-schedules). Making one is a command of its VM.</summary>
public static class ScheduleCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>The command of a name that needs nothing but its schedule; null for one that needs a form.</summary>
    public static Command? Plain(string name, BackupSchedule schedule) => name == "schedule.delete" ? Delete(schedule) : null;

    /// <summary>Changes when it runs and how many backups it keeps.</summary>
    public static Command Update(BackupSchedule schedule, UpdateBackupSchedule request) =>
        Command.About("schedule.update", schedule, (client, project) => client.UpdateBackupScheduleAsync(project, schedule.Id, request, None)) with
        {
            Consequences = ["If fewer backups are kept than before, the oldest go with the next run."],
        };

    /// <summary>Deletes it.</summary>
    public static Command Delete(BackupSchedule schedule) =>
        Command.About("schedule.delete", schedule, (client, project) => client.DeleteBackupScheduleAsync(project, schedule.Id, None)) with
        {
            Settling = Settling.Gone,
            Consequences = ["It no longer backs up its VM.", "The backups it made are kept."],
        };
}
