using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Schedules;

/// <summary>Operations 81 and 83: list and get backup schedules (api.md section 1.8).</summary>
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
    ];

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
