using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Operation 29: saves a VM's disk, or a snapshot of it, as an image. The API lists no images.</summary>
internal static class VmImageOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        VmOperations.Change("saveVMDiskAsImage", "POST", "save-image", "Save VM disk as custom image", "vm.manage", SaveAsync) with
        {
            Body = typeof(SaveImageRequest), Answer = typeof(ItemBody<VmImageWire>), Status = StatusCodes.Status201Created,
        },
    ];

    private static async Task<object> SaveAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        VmRules.Demand(vm, VmAction.SaveImage);
        var request = call.Body<SaveImageRequest>();
        var volume = await VolumeAsync(call, vm, request.DiskId ?? 0, cancel);
        if (request.SnapshotId is >= 0 and var snapshot
            && !await call.Db.Snapshots.AnyAsync(row => row.Seq == snapshot && (volume == null ? row.VmId == vm.Id : row.VolumeId == volume), cancel))
        {
            throw RefusalException.Invalid($"snapshot_id {snapshot} is not a snapshot of disk {request.DiskId ?? 0} of VM {vm.Name}.");
        }

        var template = await call.Db.Templates.AsNoTracking().FirstOrDefaultAsync(row => row.Id == vm.TemplateId, cancel);
        var image = new VmImageRow
        {
            Id = Guid.NewGuid(),
            ProjectNumber = vm.ProjectNumber,
            Name = request.Name,
            Version = vm.TemplateVersion,
            Description = request.Description,
            OsType = template?.OsType ?? (vm.IsWindows ? "windows" : "linux"),
            IsWindows = vm.IsWindows,
            Region = vm.Region,
            CreatedAt = call.Now,
        };
        call.Db.VmImages.Add(image);
        return new ItemBody<VmImageWire>(VmImageWire.Of(image));
    }

    /// <summary>The volume behind disk 1 and higher; null for the OS disk.</summary>
    private static async Task<long?> VolumeAsync(Call call, VmRow vm, int disk, CancellationToken cancel)
    {
        if (disk == 0)
        {
            return null;
        }

        var volumes = await call.Db.Volumes.Where(row => row.VmId == vm.Id).OrderBy(row => row.Seq).Select(row => row.Seq).ToListAsync(cancel);
        return disk <= volumes.Count
            ? volumes[disk - 1]
            : throw RefusalException.Invalid($"disk_id {disk} is not a disk of VM {vm.Name}: it has the OS disk 0 and {volumes.Count} volumes.");
    }
}
