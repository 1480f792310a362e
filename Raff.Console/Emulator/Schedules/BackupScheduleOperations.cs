using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Schedules;

/// <summary>Operations 81-85: backup schedules (docs/raff-api.md#backup-schedules).</summary>
internal static class BackupScheduleOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listBackupSchedules", Method = "GET", Path = "/api/v1/backup-schedules", Tag = "Backup Schedules", Summary = "List backup schedules",
            Access = new Access.Project("backup.view"), Header = HeaderRule.List,
            Query = [new("vm_id", QueryKind.Uuid, "Filter by VM"), .. QueryField.Paging(50)],
            Answer = typeof(PageBody<BackupScheduleWire>), Handle = ListAsync,
        },
        new()
        {
            Id = "getBackupSchedule", Method = "GET", Path = "/api/v1/backup-schedules/{id:long}", Tag = "Backup Schedules", Summary = "Get backup schedule",
            Access = new Access.Project("backup.view"), Header = HeaderRule.ByIdRequiredByOpenApi,
            Answer = typeof(ItemBody<BackupScheduleWire>), Handle = GetAsync,
        },
        Change("createBackupSchedule", "POST", "", "Create backup schedule", "backup.manage", ScheduleChanges.CreateAsync) with
        {
            Body = typeof(CreateBackupScheduleRequest), Status = StatusCodes.Status201Created,
        },
        Change("updateBackupSchedule", "PATCH", "/{id:long}", "Update backup schedule", "backup.manage", ScheduleChanges.UpdateAsync) with
        {
            Body = typeof(UpdateBackupScheduleRequest),
        },
        Change("deleteBackupSchedule", "DELETE", "/{id:long}", "Delete backup schedule", "backup.delete", ScheduleChanges.DeleteAsync) with
        {
            Answer = typeof(DoneBody),
        },
    ];

    private static Operation Change(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = "/api/v1/backup-schedules" + path,
        Tag = "Backup Schedules",
        Summary = summary,
        Access = new Access.Project(permission),
        Header = HeaderRule.Mutation,
        Answer = typeof(ItemBody<BackupScheduleWire>),
        Handle = handle,
    };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var rows = call.Db.BackupSchedules.AsNoTracking();
        var (page, total) = call.QueryGuid("vm_id") is { } vm
            ? await ResourceList.FilteredAsync(call, rows.Where(row => row.VmId == vm), cancel)
            : await ResourceList.PageAsync(call, rows, "BackupSchedules", null, cancel);
        return new PageBody<BackupScheduleWire>(await BackupScheduleWire.OfAsync(call, page, cancel), total);
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var row = await call.Db.BackupSchedules.AsNoTracking().FirstOrDefaultAsync(row => row.Seq == call.NumericId, cancel);
        call.Admit(row?.ProjectNumber, "Backup schedule", call.NumericId);
        return new ItemBody<BackupScheduleWire>((await BackupScheduleWire.OfAsync(call, [row!], cancel))[0]);
    }
}
