using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Snapshots;

/// <summary>The snapshot that a VM or volume runs on: at most one (docs/raff-api.md#snapshots).</summary>
internal static class ActiveSnapshot
{
    /// <summary>The status of a snapshot that its source runs on.</summary>
    public const string Active = "active";

    public static Expression<Func<SnapshotRow, bool>> OfVm(Guid id) => row => row.Type == "vm" && row.VmId == id;

    public static Expression<Func<SnapshotRow, bool>> OfVolume(long seq) => row => row.Type == "volume" && row.VolumeId == seq;

    /// <summary>The source no longer runs on any of its snapshots, so that all of them can be deleted.</summary>
    public static Task ClearAsync(EmulatorDbContext db, Expression<Func<SnapshotRow, bool>> source, CancellationToken cancel) =>
        db.Snapshots.Where(source).Where(row => row.Status == Active).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, ""), cancel);
}
