using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Schedules;
using Raff.Console.Emulator.Snapshots;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Volumes;

namespace Raff.Console.Emulator.Vms;

/// <summary>
/// What is deleted with a VM (docs/raff-api.md#delete-vm, C21): interfaces, leases, tags, notes, snapshots, schedules and auto-assigned addresses.
/// Backups remain, reserved addresses become free, and the request decides about volumes and VPCs.
/// </summary>
internal static class VmDeletion
{
    public static async Task<object> HandleAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        var request = call.Body<DeleteVmRequest>();
        await DeleteAsync(call, vm, request.VolumeAction == "delete", request.DeleteVpc ?? false, cancel);
        return new DoneBody($"VM {vm.Name} was deleted.");
    }

    /// <summary>Deletes a VM whose interfaces are loaded.</summary>
    public static async Task DeleteAsync(Call call, VmRow vm, bool deleteVolumes, bool deleteVpc, CancellationToken cancel)
    {
        var db = call.Db;
        var vpcs = vm.Nics.Where(nic => nic.VpcSeq is not null).Select(nic => nic.VpcSeq!.Value).ToList();
        var addresses = vm.Nics.Where(nic => nic.PublicIpSeq is not null).Select(nic => nic.PublicIpSeq!.Value).ToList();
        await Transitions.CancelAsync(db, VmLifecycle.Kind, vm.Seq, cancel);
        var volumes = await db.Volumes.Where(row => row.VmId == vm.Id).ToListAsync(cancel);
        foreach (var volume in volumes)
        {
            if (deleteVolumes)
            {
                await ActiveSnapshot.ClearAsync(db, ActiveSnapshot.OfVolume(volume.Seq), cancel);
                db.Volumes.Remove(volume);
                continue;
            }

            (volume.VmId, volume.UpdatedAt) = (null, call.Now);
            if (volume.Status == VolumeStatus.Attached)
            {
                // A volume that is still being created continues, and then becomes available.
                volume.Status = VolumeStatus.Available;
            }
        }

        await db.Snapshots.Where(row => row.VmId == vm.Id).ExecuteDeleteAsync(cancel);
        await ScheduleChanges.RemoveAsync(db, await db.BackupSchedules.Where(row => row.VmId == vm.Id).ToListAsync(cancel), cancel);
        await db.SaveChangesAsync(cancel);
        // Delete the VM first and let the cascade do the rest: its last interface cannot be deleted alone (NicTriggers).
        await db.Vms.Where(row => row.Seq == vm.Seq).ExecuteDeleteAsync(cancel);
        Forget(db, vm);
        await db.PublicIps.Where(row => addresses.Contains(row.Seq) && !row.Reserved).ExecuteDeleteAsync(cancel);
        await db.PublicIps.Where(row => addresses.Contains(row.Seq)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Status, "free").SetProperty(row => row.UpdatedAt, call.Now), cancel);
        if (deleteVpc)
        {
            await db.Vpcs.Where(row => vpcs.Contains(row.Seq) && !db.Nics.Any(nic => nic.VpcSeq == row.Seq)).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>The context must not save deleted rows.</summary>
    private static void Forget(EmulatorDbContext db, VmRow vm)
    {
        foreach (var part in vm.Nics.Cast<object>().Concat(vm.Tags).Append(vm).ToList())
        {
            db.Entry(part).State = EntityState.Detached;
        }
    }
}
