using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Catalog;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Volumes;

/// <summary>
/// Operations 62 and 64-67: create, delete, resize, attach and detach volumes (docs/raff-api.md#volumes). A volume stores the one VM it is
/// attached to, so that it cannot be attached twice.
/// </summary>
internal static class VolumeChanges
{
    /// <summary>The minimum size of a new volume, GB (docs/raff-api.md#c31).</summary>
    public const int MinSize = 10;

    /// <summary>The maximum size of a volume, GB.</summary>
    public const int MaxSize = 10_000;

    private const double CreationShare = 1 / 3.0;

    public static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateVolumeRequest>();
        if (request.VmId is { } id)
        {
            VmRules.Demand(await VmReference.InProjectAsync(call, id, cancel), VmAction.AttachVolume);
        }

        var volume = new VolumeRow
        {
            ProjectNumber = call.RequiredProject.Number,
            VmId = request.VmId,
            Name = request.Name,
            VolumeType = request.VolumeType,
            Size = request.Size,
            Status = VolumeStatus.Creating,
            FilesystemType = request.FilesystemType,
            PricePerHour = await StoragePrices.PerHourAsync(call.Db, "volume", request.Size, cancel),
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.Volumes.Add(volume);
        await call.Db.SaveChangesAsync(cancel);
        Transitions.Queue(call, VolumeTransitions.KindName, volume.Seq, VolumeTransitions.Created, new Step(VolumeStatus.Creating, CreationShare));
        return new ItemBody<VolumeWire>(VolumeWire.Of(call, volume));
    }

    public static async Task<object> DeleteAsync(Call call, CancellationToken cancel)
    {
        var volume = await FindAsync(call, cancel);
        if (volume.VmId is not null)
        {
            throw RefusalException.Conflict($"Volume {volume.Name} is attached to a VM: detach it before it is deleted.");
        }

        Demand(volume, VolumeStatus.Available, VolumeStatus.Failed);
        await Snapshots.ActiveSnapshot.ClearAsync(call.Db, Snapshots.ActiveSnapshot.OfVolume(volume.Seq), cancel);
        call.Db.Volumes.Remove(volume);
        return new DoneBody($"Volume {volume.Name} was deleted.");
    }

    public static async Task<object> ResizeAsync(Call call, CancellationToken cancel)
    {
        var size = call.Body<ResizeVolumeRequest>().NewSize;
        var volume = await FindAsync(call, cancel);
        Demand(volume, VolumeStatus.Available, VolumeStatus.Attached);
        if (size <= volume.Size)
        {
            throw RefusalException.Invalid($"Volume {volume.Name} has {volume.Size} GB and can only grow: new_size must be larger.");
        }

        volume.Size = size;
        volume.PricePerHour = await StoragePrices.PerHourAsync(call.Db, "volume", size, cancel);
        volume.UpdatedAt = call.Now;
        return new ResizeBody($"Volume {volume.Name} now has {size} GB.", volume.Seq.ToString(CultureInfo.InvariantCulture));
    }

    public static async Task<object> AttachAsync(Call call, CancellationToken cancel)
    {
        var volume = await FindAsync(call, cancel);
        var id = call.Body<AttachVolumeRequest>().VmId;
        var vm = await VmReference.FindAsync(call, id, cancel) ?? throw RefusalException.NotFound("VM", id);
        if (volume.VmId is not null)
        {
            throw RefusalException.Conflict($"Volume {volume.Name} is attached to a VM already: detach it first.");
        }

        Demand(volume, VolumeStatus.Available);
        VmRules.Demand(vm, VmAction.AttachVolume);
        (volume.VmId, volume.Status, volume.UpdatedAt) = (vm.Id, VolumeStatus.Attached, call.Now);
        return new ItemBody<VolumeWire>(VolumeWire.Of(call, volume));
    }

    public static async Task<object> DetachAsync(Call call, CancellationToken cancel)
    {
        var volume = await FindAsync(call, cancel);
        if (volume.VmId is not { } id)
        {
            throw RefusalException.Conflict($"Volume {volume.Name} is not attached to a VM.");
        }

        Demand(volume, VolumeStatus.Attached);
        if (await call.Db.Vms.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is { } vm)
        {
            VmRules.Demand(vm, VmAction.DetachVolume);
        }

        (volume.VmId, volume.Status, volume.UpdatedAt) = (null, VolumeStatus.Available, call.Now);
        return new ItemBody<VolumeWire>(VolumeWire.Of(call, volume));
    }

    private static async Task<VolumeRow> FindAsync(Call call, CancellationToken cancel)
    {
        var volume = await call.Db.Volumes.FirstOrDefaultAsync(row => row.Seq == call.NumericId, cancel);
        call.Admit(volume?.ProjectNumber, "Volume", call.NumericId);
        return volume!;
    }

    /// <summary>Refuses what the volume's status does not allow.</summary>
    private static void Demand(VolumeRow volume, params string[] allowed)
    {
        if (volume.Status == VolumeStatus.Creating)
        {
            throw RefusalException.Conflict($"Volume {volume.Name} is still being created: wait until it is available.");
        }

        if (!allowed.Contains(volume.Status))
        {
            throw RefusalException.Conflict($"Volume {volume.Name} is {volume.Status}; it must be {BodyCheck.OneOf(allowed)}.");
        }
    }
}
