using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Volumes;

/// <summary>Completes the creation of volumes.</summary>
internal sealed class VolumeTransitions : ITransitionHandler
{
    /// <summary>The transition kind of volumes.</summary>
    public const string KindName = "volume";

    /// <summary>Creation is complete: attached if it was created for a VM that still exists, otherwise available.</summary>
    public const string Created = "created";

    public string Kind => KindName;

    public async Task ApplyAsync(EmulatorDbContext db, TransitionRow due, CancellationToken cancel)
    {
        if (await db.Volumes.FirstOrDefaultAsync(row => row.Seq == due.ResourceSeq, cancel) is { } volume)
        {
            volume.Status = volume.VmId is null ? VolumeStatus.Available : VolumeStatus.Attached;
            volume.UpdatedAt = due.DueAt;
        }
    }
}
