using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>Reads a list once, from what is held or from the API, for what waits for it: a file, a name. Scoped.</summary>
public sealed class ListReader(ListStore store, RaffClient client)
{
    /// <summary>The list, or why it cannot be had.</summary>
    /// <param name="kind">What.</param>
    /// <param name="scope">Where.</param>
    /// <param name="whole">Whether all rows are needed, else as many as lists read by themselves.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RaffResult<LoadedList<IResource>>> ReadAsync(ResourceKind kind, Scope scope, bool whole, CancellationToken cancel)
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
                case { Phase: ListPhase.Complete } all:
                    return new RaffResult<LoadedList<IResource>>.Ok(all);
                case { Phase: ListPhase.Failed failed }:
                    return new RaffResult<LoadedList<IResource>>.Failed(failed.Error);
                case { Phase: ListPhase.Paged } first when !whole:
                    return new RaffResult<LoadedList<IResource>>.Ok(first);
                case { Phase: ListPhase.Paged { Fits: false } }:
                    return new RaffResult<LoadedList<IResource>>.Failed(new RaffError.Invalid("The list does not fit into the memory allowed for lists. Export one project at a time, or raise Lists:MaxMegabytes."));
                case { Notice: { } notice, Phase: ListPhase.Paged }:
                    return new RaffResult<LoadedList<IResource>>.Failed(notice);
            }

            await news.WaitAsync(cancel);
        }
    }
}
