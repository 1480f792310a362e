using Fluxor;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources;

/// <summary>
/// The attachment of a tab to a list: attaches to the shared list, computes the requested page and dispatches it whenever
/// something newer is there. Scoped: one per circuit, disposed with it.
/// </summary>
public sealed class ListWatcher(ListParts parts, RaffClient client) : IDisposable
{
    private readonly Lock gate = new();
    private ListWatch? open;

    /// <summary>Shows a request: at once from the loaded rows, and again whenever more arrive.</summary>
    public Task OpenAsync(ListRequest request, IDispatcher dispatcher)
    {
        ListWatch watch;
        lock (gate)
        {
            if (open is not null && request.SharesRowsWith(open.Request))
            {
                watch = open;
                watch.Ask(request);
            }
            else
            {
                open?.Dispose();
                watch = open = new ListWatch(parts, client, request, dispatcher);
            }
        }

        watch.ShowVms();
        return watch.ShowAsync();
    }

    /// <summary>Whether nothing is still being read besides the rows that changes how they look.</summary>
    public bool IsSettled => open?.IsSettled ?? true;

    /// <summary>Reads again, on request.</summary>
    public Task RefreshAsync() => open?.RefreshAsync() ?? Task.CompletedTask;

    /// <summary>How many of the loaded rows have each value of a filter; what its menu offers.</summary>
    public IReadOnlyDictionary<string, int> Counts(ResourceFilter filter) => open?.Counts(filter) ?? new Dictionary<string, int>();

    /// <summary>Loads every row, since a filter's menu was opened.</summary>
    public void LoadFor(ResourceFilter filter) => open?.LoadFor(filter);

    /// <summary>Loads every row, since the operator selects all that match.</summary>
    public void LoadAll() => open?.LoadAll();

    /// <summary>The ids of every loaded row that matches search and filters.</summary>
    public IReadOnlyCollection<ResourceId> Matching() => open?.Matching() ?? [];

    /// <summary>The rows with these ids, on whatever page they were seen, as they are now.</summary>
    public IReadOnlyList<IResource> Rows(IReadOnlySet<string> ids) => open?.Rows(ids) ?? [];

    /// <summary>Releases a list, unless another page has opened its own since.</summary>
    public void Close(ListRequest request)
    {
        lock (gate)
        {
            if (request.SharesRowsWith(open?.Request))
            {
                open?.Dispose();
                open = null;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            open?.Dispose();
            open = null;
        }
    }
}
