using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>Reads a list once, from memory or from the API, for callers that wait for it: an export, a name. Scoped.</summary>
public sealed class ListReader(ListStore store, RaffClient client)
{
    private static readonly RaffError DoesNotFit = new RaffError.Invalid(
        "The list does not fit into the memory allowed for lists. Export one project at a time, or raise Lists:MaxMegabytes.");

    /// <summary>The list, or why it cannot be loaded.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="whole">Whether all rows are needed; otherwise as many as lists load by themselves.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<RaffResult<LoadedList<IResource>>> ReadAsync(ResourceKind kind, Scope scope, bool whole, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(kind);
        using var lease = store.Attach(client, kind.Source, scope, () => { });
        var list = whole ? await lease.WholeAsync(cancel) : await lease.ReadyAsync(cancel);
        return list.Phase switch
        {
            ListPhase.Failed { Error: var error } => new RaffResult<LoadedList<IResource>>.Failed(error),
            ListPhase.Paged { Fits: false } when whole => new RaffResult<LoadedList<IResource>>.Failed(DoesNotFit),
            ListPhase.Paged when whole && list.Notice is { } notice => new RaffResult<LoadedList<IResource>>.Failed(notice),
            _ => new RaffResult<LoadedList<IResource>>.Ok(list),
        };
    }
}
