using Raff.Console.RaffApi.Contracts;
using Raff.Console.Snapshots;

namespace Raff.Console.Features.Resources;

/// <summary>Lists that are loaded whole since the operator asked for it; dispose it to let them go.</summary>
public sealed class ListLoading(IReadOnlyList<SnapshotLease<IResource>> leases) : IDisposable
{
    /// <summary>Whether any of them is still on its way; one that was refused, failed or does not fit is not.</summary>
    public bool IsUnderWay => leases.Any(lease => lease.Current is { Phase: SnapshotPhase.Loading or SnapshotPhase.Streaming } or { Phase: SnapshotPhase.Paged { Fits: true }, Notice: null });

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var lease in leases)
        {
            lease.Dispose();
        }
    }
}
