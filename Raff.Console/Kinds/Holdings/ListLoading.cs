using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Holdings;

/// <summary>Lists that are loaded completely at the operator's request; dispose it to release them.</summary>
public sealed class ListLoading(IReadOnlyList<ListLease<IResource>> leases) : IDisposable
{
    /// <summary>Whether any of them is still on its way; one that was refused, failed or does not fit is not.</summary>
    public bool IsUnderWay => leases.Any(lease =>
        lease.Current is { Phase: ListPhase.Loading or ListPhase.Streaming } or { Phase: ListPhase.Paged { Fits: true }, Notice: null });

    /// <summary>Loads every list whole.</summary>
    public void LoadAll()
    {
        foreach (var lease in leases)
        {
            lease.LoadAll();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var lease in leases)
        {
            lease.Dispose();
        }
    }
}
