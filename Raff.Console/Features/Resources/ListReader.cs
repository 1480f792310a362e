using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Snapshots;

namespace Raff.Console.Features.Resources;

/// <summary>Reads a list once, from what is held or from the API, for what waits for it: a file, a name. Scoped.</summary>
public sealed class ListReader(SnapshotStore store, RaffClient client)
{
    /// <summary>The list, or why it cannot be had.</summary>
    /// <param name="kind">What.</param>
    /// <param name="scope">Where.</param>
    /// <param name="whole">Whether all rows are needed, else as many as lists read by themselves.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RaffResult<ListSnapshot<IResource>>> ReadAsync(ResourceKind kind, Scope scope, bool whole, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(kind);
        using var news = new SemaphoreSlim(0);
        using var lease = store.Attach(client, kind.Source, scope, () => news.Release());
        if (whole)
        {
            lease.LoadAll();
        }

        while (true)
        {
            switch (lease.Current)
            {
                case { Phase: SnapshotPhase.Complete } all:
                    return new RaffResult<ListSnapshot<IResource>>.Ok(all);
                case { Phase: SnapshotPhase.Failed failed }:
                    return new RaffResult<ListSnapshot<IResource>>.Failed(failed.Error);
                case { Phase: SnapshotPhase.Paged } first when !whole:
                    return new RaffResult<ListSnapshot<IResource>>.Ok(first);
                case { Phase: SnapshotPhase.Paged { Fits: false } }:
                    return new RaffResult<ListSnapshot<IResource>>.Failed(new RaffError.Invalid("The list does not fit into the memory allowed for lists. Export one project at a time, or raise Snapshots:MaxMegabytes."));
                case { Notice: { } notice, Phase: SnapshotPhase.Paged }:
                    return new RaffResult<ListSnapshot<IResource>>.Failed(notice);
            }

            await news.WaitAsync(cancel);
        }
    }
}
