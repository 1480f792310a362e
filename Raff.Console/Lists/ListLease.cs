using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>One viewer's hold on a list. Disposing it detaches the viewer; the loading is cancelled when none is left.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class ListLease<T> : IDisposable
    where T : class
{
    private readonly ListEntry<T> entry;
    private readonly Action changed;
    private bool disposed;

    internal ListLease(ListEntry<T> entry, Action changed)
    {
        this.entry = entry;
        this.changed = changed;
    }

    /// <summary>The list as it is now.</summary>
    public LoadedList<T> Current => entry.Current;

    /// <summary>The scope the list was asked for.</summary>
    public Scope Scope => entry.Scope;

    /// <summary>Reads again, on request.</summary>
    public void Refresh() => entry.Refresh(asked: true);

    /// <summary>Loads all of a large list, since somebody sorts, filters, searches or exports.</summary>
    public void LoadAll() => entry.LoadAll();

    /// <summary>Reads one page of a large list from the server.</summary>
    public Task<RaffResult<ListPage<T>>> PageAsync(int offset, int limit, CancellationToken cancel) => entry.PageAsync(offset, limit, cancel);

    /// <inheritdoc />
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            entry.Detach(changed);
        }
    }
}
