using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Backups;

/// <summary>Operations 75 and 77-80: create, delete and restore backups, delete and close series (docs/raff-api.md#backups).</summary>
internal static class BackupChanges
{
    public static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateBackupRequest>();
        var vm = await VmReference.InProjectAsync(call, request.VmId, cancel);
        VmRules.Demand(vm, VmAction.Backup);
        var name = string.IsNullOrWhiteSpace(request.Name) ? null : request.Name;
        var backup = await BackupCapture.BeginAsync(call.Db, call.Options, call.Now, vm, name, null, call.Caller.UserId, cancel);
        return new ItemBody<BackupWire>(BackupWire.Of(call, backup));
    }

    /// <summary>
    /// Deletes one restore point. Later ones are deltas to it and would be lost, so that requires deleting the whole series (docs/raff-api.md#c22).
    /// </summary>
    public static async Task<object> DeleteAsync(Call call, CancellationToken cancel)
    {
        var backup = await FindAsync(call, cancel);
        DemandIdle(backup);
        var dependants = backup.SeriesId is null
            ? 0
            : await call.Db.Backups.CountAsync(row => row.SeriesId == backup.SeriesId && row.IncrementId > backup.IncrementId, cancel);
        if (dependants > 0)
        {
            throw RefusalException.Conflict(
                $"Backup {backup.Name} cannot be deleted alone: "
                    + $"{dependants} later restore points of its series depend on it. Delete the series with DELETE /api/v1/backups/{backup.Id}/chain.");
        }

        call.Db.Backups.Remove(backup);
        return new DoneBody($"Backup {backup.Name} was deleted.");
    }

    public static async Task<object> DeleteChainAsync(Call call, CancellationToken cancel)
    {
        var backup = await FindAsync(call, cancel);
        var series = backup.SeriesId is null ? [backup] : await call.Db.Backups.Where(row => row.SeriesId == backup.SeriesId).ToListAsync(cancel);
        series.ForEach(DemandIdle);
        call.Db.Backups.RemoveRange(series);
        return new DoneBody(series.Count == 1 ? $"Backup {backup.Name} was deleted." : $"The series of {series.Count} backups was deleted.");
    }

    public static async Task<object> RestoreAsync(Call call, CancellationToken cancel)
    {
        var backup = await FindAsync(call, cancel);
        if (backup.Status != BackupStatus.Ready)
        {
            throw RefusalException.Conflict($"Backup {backup.Name} is {backup.Status}; it must be ready to be restored.");
        }

        var vm = await call.Db.Vms.FirstOrDefaultAsync(row => row.Id == backup.VmId, cancel)
            ?? throw RefusalException.Conflict($"Backup {backup.Name} cannot be restored: its VM no longer exists.");
        VmRules.Demand(vm, VmAction.RestoreBackup);
        backup.Status = BackupStatus.Restoring;
        Transitions.Queue(call, BackupTransitions.KindName, backup.Seq, BackupStatus.Ready, new Step(BackupStatus.Restoring, VmLifecycle.Third));
        VmLifecycle.Capture(call, vm);
        return new ItemBody<BackupWire>(BackupWire.Of(call, backup));
    }

    public static async Task<object> ResetChainAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        await call.Db.Backups.Where(row => row.VmId == vm.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeriesClosed, true), cancel);
        return new DoneBody($"The next backup of VM {vm.Name} begins a new series.");
    }

    private static async Task<BackupRow> FindAsync(Call call, CancellationToken cancel)
    {
        var backup = await call.Db.Backups.FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        call.Admit(backup?.ProjectNumber, "Backup", call.Id);
        return backup!;
    }

    private static void DemandIdle(BackupRow backup)
    {
        if (BackupStatus.IsBusy(backup.Status))
        {
            throw RefusalException.Conflict($"Backup {backup.Name} is {backup.Status}: wait until it is ready.");
        }
    }
}
