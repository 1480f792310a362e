using Fluxor;
using Raff.Console.Domain;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources;

/// <summary>One kind in one scope, watched.</summary>
internal sealed class ListWatch : IDisposable
{
    private const int MostValues = 500;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(150);
    private readonly TimeProvider clock;
    private readonly ResourceKind kind;
    private readonly IDispatcher dispatcher;
    private readonly ListLease<IResource> lease;
    private readonly ListLease<IResource>? machines;
    private readonly CancellationTokenSource left = new();
    private readonly Pacer pacer;

    public ListWatch(ListStore store, RaffClient client, TimeProvider clock, ResourceKinds kinds, ListRequest request, IDispatcher dispatcher)
    {
        this.clock = clock;
        kind = kinds.Of(request.Word);
        this.dispatcher = dispatcher;
        Request = request;
        pacer = new Pacer(clock, Pace, ShowNow);
        lease = store.Attach(client, kind.Source, request.Scope, pacer.Request);
        machines = kind.NamesMachines && kinds.Machines is { } vms ? store.Attach(client, vms.Source, request.Scope, ShowMachines) : null;
        Ask(request);
    }

    public ListRequest Request { get; private set; }

    public void Ask(ListRequest request)
    {
        Request = request;
        if (request.Query.NeedsWholeList)
        {
            lease.LoadAll();
        }
    }

    public IReadOnlyList<string> Values(ResourceFilter filter) =>
        [.. lease.Current.Rows.SelectMany(filter.ValuesOf).CountBy(value => value, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Take(MostValues)];

    public async Task RefreshAsync()
    {
        lease.Refresh();
        await ShowAsync();
    }

    /// <summary>Dispatches what there is for the request now; a page of a large list is read from the server.</summary>
    public async Task ShowAsync()
    {
        var request = Request;
        var list = lease.Current;
        var content = list.Phase is ListPhase.Paged && NeedsServerPage(list, request.Query)
            ? await ServerPageAsync(list, request)
            : Local(list, request.Query);
        if (!left.IsCancellationRequested)
        {
            dispatcher.Dispatch(new ResourceListActions.ListChanged(request, content));
        }
    }

    /// <summary>Dispatches the machines of the very scope of the rows: no machine of another project can be theirs.</summary>
    public void ShowMachines()
    {
        if (machines is { Current: { HasRows: true } held } && !left.IsCancellationRequested)
        {
            dispatcher.Dispatch(new ResourceListActions.MachinesChanged(Request, VmIndex.Of(held.Rows)));
        }
    }

    public void Dispose()
    {
        left.Cancel();
        pacer.Dispose();
        lease.Dispose();
        machines?.Dispose();
    }

    private void ShowNow()
    {
        if (!left.IsCancellationRequested)
        {
            _ = ShowAsync();
        }
    }

    private static bool NeedsServerPage(LoadedList<IResource> list, ListQuery query) => (query.Page * query.Size) > list.Rows.Count && list.Rows.Count < list.Total;

    private async Task<ListContent> ServerPageAsync(LoadedList<IResource> list, ListRequest request)
    {
        var query = request.Query;
        RaffResult<ListPage<IResource>> answer;
        try
        {
            answer = await lease.PageAsync((query.Page - 1) * query.Size, query.Size, left.Token);
        }
        catch (OperationCanceledException)
        {
            return new ListContent();
        }

        var around = Local(list, query);
        return answer.Match(
            page => around with
            {
                Rows = [.. page.Rows],
                Page = query.Page,
                Total = page.Total ?? around.Total,
                Foreign = page.Foreign,
                Unreadable = page.Unreadable,
                AsOf = clock.GetUtcNow(),
            },
            error => around with { Phase = new ListPhase.Failed(error), Rows = [] });
    }

    private ListContent Local(LoadedList<IResource> list, ListQuery query)
    {
        var places = ListView.Of(list, kind, query);
        var last = Math.Max(1, (places.Length + query.Size - 1) / query.Size);
        var page = Math.Min(query.Page, last);
        return new ListContent
        {
            Phase = list.Phase,
            Rows = [.. places.Skip((page - 1) * query.Size).Take(query.Size).Select(place => list.Rows[place])],
            Page = page,
            Total = list.Total,
            Loaded = list.Rows.Count,
            Filtered = places.Length,
            AsOf = list.AsOf,
            IsRefreshing = list.IsRefreshing,
            Notice = list.Notice,
            IsInconsistent = list.IsInconsistent,
            Foreign = list.Foreign,
            Unreadable = list.Unreadable,
            Refused = list.Refused,
        };
    }
}
