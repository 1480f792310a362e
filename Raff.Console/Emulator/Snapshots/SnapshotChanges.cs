using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Catalog;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;
using Raff.Console.Emulator.Volumes;

namespace Raff.Console.Emulator.Snapshots;

/// <summary>Operations 69 and 71-73: create, delete, restore and rename snapshots (docs/raff-api.md#snapshots).</summary>
internal static class SnapshotChanges
{
    /// <summary>The share of a disk that is written, and therefore stored.</summary>
    private const decimal UsedShare = 0.3m;

    public static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateSnapshotRequest>();
        var snapshot = new SnapshotRow
        {
            ProjectNumber = call.RequiredProject.Number,
            Type = request.ResourceType,
            Name = request.Name,
            PricePerHour = "",
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
        };
        var size = request.ResourceType == "vm" ? await OfVmAsync(call, request, snapshot, cancel) : await OfVolumeAsync(call, request, snapshot, cancel);
        var used = size * UsedShare;
        (snapshot.Size, snapshot.TargetSize) = (used.ToString("0.##", CultureInfo.InvariantCulture), size.ToString(CultureInfo.InvariantCulture));
        snapshot.PricePerHour = await StoragePrices.PerHourAsync(call.Db, "snapshot", used, cancel);
        call.Db.Snapshots.Add(snapshot);
        await call.Db.SaveChangesAsync(cancel);
        return new ItemBody<SnapshotWire>(SnapshotWire.Of(call, snapshot));
    }

    public static async Task<object> DeleteAsync(Call call, CancellationToken cancel)
    {
        var snapshot = await FindAsync(call, cancel);
        if (snapshot.Status == ActiveSnapshot.Active)
        {
            throw RefusalException.Conflict(
                $"Snapshot {snapshot.Name} is active: its {Source(snapshot)} runs on it. Restore another snapshot or take a new one first.");
        }

        call.Db.Snapshots.Remove(snapshot);
        return new DoneBody($"Snapshot {snapshot.Name} was deleted.");
    }

    public static async Task<object> RestoreAsync(Call call, CancellationToken cancel)
    {
        var snapshot = await FindAsync(call, cancel);
        if (snapshot.Type == "vm")
        {
            var vm = await call.Db.Vms.FirstOrDefaultAsync(row => row.Id == snapshot.VmId, cancel) ?? throw Orphaned(snapshot);
            VmRules.Demand(vm, VmAction.RestoreSnapshot);
            vm.UpdatedAt = call.Now;
            await ActiveSnapshot.ClearAsync(call.Db, ActiveSnapshot.OfVm(vm.Id), cancel);
        }
        else
        {
            await DemandRestorableAsync(call, snapshot, cancel);
            await ActiveSnapshot.ClearAsync(call.Db, ActiveSnapshot.OfVolume(snapshot.VolumeId!.Value), cancel);
        }

        // Clearing bypassed the loaded row, which may still be active and would then not be saved.
        await call.Db.Entry(snapshot).ReloadAsync(cancel);
        snapshot.Status = ActiveSnapshot.Active;
        return new DoneBody($"The {Source(snapshot)} runs on snapshot {snapshot.Name} now.");
    }

    public static async Task<object> RenameAsync(Call call, CancellationToken cancel)
    {
        var snapshot = await FindAsync(call, cancel);
        snapshot.Name = call.Body<RenameSnapshotRequest>().Name;
        return new ItemBody<SnapshotWire>(SnapshotWire.Of(call, snapshot));
    }

    /// <summary>The GB of the VM's disk. The VM now runs on the new snapshot.</summary>
    private static async Task<int> OfVmAsync(Call call, CreateSnapshotRequest request, SnapshotRow snapshot, CancellationToken cancel)
    {
        if (request.ResourceId is not { } id || request.VolumeId is not null)
        {
            throw RefusalException.Invalid("A snapshot of a VM needs resource_id and no volume_id.");
        }

        var vm = await VmReference.InProjectAsync(call, id, cancel, "resource_id");
        VmRules.Demand(vm, VmAction.Snapshot);
        await ActiveSnapshot.ClearAsync(call.Db, ActiveSnapshot.OfVm(id), cancel);
        VmLifecycle.Capture(call, vm);
        snapshot.VmId = id;
        return vm.Storage + vm.AddedStorage;
    }

    /// <summary>The GB of the volume.</summary>
    private static async Task<int> OfVolumeAsync(Call call, CreateSnapshotRequest request, SnapshotRow snapshot, CancellationToken cancel)
    {
        if (request.VolumeId is not { } seq || request.ResourceId is not null)
        {
            throw RefusalException.Invalid("A snapshot of a volume needs volume_id and no resource_id.");
        }

        var project = call.RequiredProject;
        var volume = await call.Db.Volumes.FirstOrDefaultAsync(row => row.Seq == seq && row.ProjectNumber == project.Number, cancel)
            ?? throw RefusalException.Invalid($"volume_id {seq} is not a volume of project {project.Name}.");
        if (volume.Status is not (VolumeStatus.Available or VolumeStatus.Attached))
        {
            throw RefusalException.Conflict($"Volume {volume.Name} is {volume.Status}; it must be available or attached to have a snapshot taken.");
        }

        await ActiveSnapshot.ClearAsync(call.Db, ActiveSnapshot.OfVolume(seq), cancel);
        snapshot.VolumeId = seq;
        return volume.Size;
    }

    /// <summary>The volume must exist, and a VM that it is attached to must be stopped (docs/raff-api.md#c29).</summary>
    private static async Task DemandRestorableAsync(Call call, SnapshotRow snapshot, CancellationToken cancel)
    {
        var volume = await call.Db.Volumes.FirstOrDefaultAsync(row => row.Seq == snapshot.VolumeId, cancel) ?? throw Orphaned(snapshot);
        if (volume.Status is not (VolumeStatus.Available or VolumeStatus.Attached))
        {
            throw RefusalException.Conflict($"Volume {volume.Name} is {volume.Status}; it must be available or attached to be reverted to a snapshot.");
        }

        if (volume.VmId is { } id && await call.Db.Vms.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is { } vm)
        {
            VmRules.Demand(vm, VmAction.RestoreSnapshot);
        }

        volume.UpdatedAt = call.Now;
    }

    private static async Task<SnapshotRow> FindAsync(Call call, CancellationToken cancel)
    {
        var snapshot = await call.Db.Snapshots.FirstOrDefaultAsync(row => row.Seq == call.NumericId, cancel);
        call.Admit(snapshot?.ProjectNumber, "Snapshot", call.NumericId);
        return snapshot!;
    }

    private static string Source(SnapshotRow snapshot) => snapshot.Type == "vm" ? "VM" : "volume";

    private static RefusalException Orphaned(SnapshotRow snapshot) =>
        RefusalException.Conflict($"Snapshot {snapshot.Name} cannot be restored: its {Source(snapshot)} no longer exists.");
}
