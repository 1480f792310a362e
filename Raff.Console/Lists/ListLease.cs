using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>One viewer's attachment to a list. Disposing it detaches the viewer; the load is canceled when none is left.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class ListLease<T> : IDisposable
    where T : class
{
    private readonly ListEntry<T> entry;
    private readonly Action changed;
    private TaskCompletionSource nextChange = NewChange();
    private bool disposed;

    internal ListLease(ListEntry<T> entry, Action changed)
    {
        this.entry = entry;
        this.changed = changed;
    }

    /// <summary>The list as it is now.</summary>
    public LoadedList<T> Current => entry.Current;

    /// <summary>The scope of the list.</summary>
    public Scope Scope => entry.Scope;

    /// <summary>Reads again, on request.</summary>
    public void Refresh() => entry.Refresh(isRequested: true);

    /// <summary>Loads all of a large list, because someone sorts, filters, searches or exports.</summary>
    public void LoadAll() => entry.LoadAll();

    /// <summary>Loads all of it and waits until every row is loaded, or the rest cannot be.</summary>
    public Task<LoadedList<T>> WholeAsync(CancellationToken cancel)
    {
        LoadAll();
        return UntilAsync(list => list.IsSettled, cancel);
    }

    /// <summary>
    /// Loads all of it as it is now: reads again where it was read before a time, and waits until nothing is on its way. A failed read keeps its notice.
    /// </summary>
    /// <param name="since">What was read after this is recent enough.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<LoadedList<T>> RecentAsync(DateTimeOffset since, CancellationToken cancel)
    {
        LoadAll();
        var before = Current;
        if (IsRecent(before))
        {
            return Task.FromResult(before);
        }

        Refresh();
        return UntilAsync(list => IsRecent(list) || (!ReferenceEquals(list, before) && HasFailed(list)), cancel);

        bool IsRecent(LoadedList<T> list) => list.AsOf >= since && list.IsSettled && !list.IsRefreshing && list.Notice is null;
        static bool HasFailed(LoadedList<T> list) => list.Phase is ListPhase.Failed || (list.IsSettled && list.Notice is not null && !list.IsRefreshing);
    }

    /// <summary>Waits until as much is loaded as lists load automatically: every row, or the first page of a large list.</summary>
    public Task<LoadedList<T>> ReadyAsync(CancellationToken cancel) =>
        UntilAsync(list => list.Phase is ListPhase.Complete or ListPhase.Failed or ListPhase.Paged, cancel);

    /// <summary>Reads one page of a large list from the server.</summary>
    public Task<RaffResult<ListPage<T>>> PageAsync(int offset, int limit, CancellationToken cancel) => entry.PageAsync(offset, limit, cancel);

    /// <inheritdoc />
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            entry.Detach(Notify);
        }
    }

    /// <summary>Called by the list after each change.</summary>
    internal void Notify()
    {
        Interlocked.Exchange(ref nextChange, NewChange()).TrySetResult();
        changed();
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<LoadedList<T>> UntilAsync(Func<LoadedList<T>, bool> isThere, CancellationToken cancel)
    {
        while (true)
        {
            // Taken before looking, so that a change in between is not missed.
            var change = Volatile.Read(ref nextChange).Task;
            var list = Current;
            if (isThere(list))
            {
                return list;
            }

            await change.WaitAsync(cancel);
        }
    }
}
