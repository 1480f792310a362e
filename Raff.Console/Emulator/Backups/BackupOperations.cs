using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Backups;

/// <summary>Operations 74-80: backups (docs/raff-api.md#backups).</summary>
internal static class BackupOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listBackups", Method = "GET", Path = "/api/v1/backups", Tag = "Backups", Summary = "List backups",
            Access = new Access.Project("backup.view"), Header = HeaderRule.List,
            Query = [new("vm_id", QueryKind.Uuid, "Filter by source VM"), .. QueryField.Paging(50)],
            Answer = typeof(PageBody<BackupWire>), Handle = ListAsync,
        },
        new()
        {
            Id = "getBackup", Method = "GET", Path = "/api/v1/backups/{id:guid}", Tag = "Backups", Summary = "Get backup",
            Access = new Access.Project("backup.view"), Header = HeaderRule.ByIdRequiredByOpenApi,
            Answer = typeof(ItemBody<BackupWire>), Handle = GetAsync,
        },
        Change("createBackup", "POST", "/backups", "Create backup", "backup.create", BackupChanges.CreateAsync) with
        {
            Body = typeof(CreateBackupRequest), Status = StatusCodes.Status202Accepted, Answer = typeof(ItemBody<BackupWire>), Paid = true,
        },
        Change("deleteBackup", "DELETE", "/backups/{id:guid}", "Delete backup", "backup.delete", BackupChanges.DeleteAsync),
        Change("restoreBackup", "POST", "/backups/{id:guid}/restore", "Restore backup", "backup.restore", BackupChanges.RestoreAsync) with
        {
            Status = StatusCodes.Status202Accepted, Answer = typeof(ItemBody<BackupWire>),
        },
        Change("deleteBackupChain", "DELETE", "/backups/{id:guid}/chain", "Delete backup series", "backup.delete", BackupChanges.DeleteChainAsync),
        Change("resetBackupChain", "POST", "/vms/{id:guid}/backups/reset-chain", "Reset backup series", "backup.manage", BackupChanges.ResetChainAsync) with
        {
            Status = StatusCodes.Status202Accepted, Conflicts = false,
        },
    ];

    private static Operation Change(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = "/api/v1" + path,
        Tag = "Backups",
        Summary = summary,
        Access = new Access.Project(permission),
        Header = HeaderRule.Mutation,
        Conflicts = true,
        Answer = typeof(DoneBody),
        Handle = handle,
    };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var rows = call.Db.Backups.AsNoTracking();
        var (page, total) = call.QueryGuid("vm_id") is { } vm
            ? await ResourceList.FilteredAsync(call, rows.Where(row => row.VmId == vm), cancel)
            : await ResourceList.PageAsync(call, rows, "Backups", null, cancel);
        return new PageBody<BackupWire>([.. page.Select(row => BackupWire.Of(call, row))], total);
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var row = await call.Db.Backups.AsNoTracking().FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        call.Admit(row?.ProjectNumber, "Backup", call.Id);
        return new ItemBody<BackupWire>(BackupWire.Of(call, row!));
    }
}
