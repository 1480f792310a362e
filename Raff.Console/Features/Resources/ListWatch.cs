using System.Collections.Concurrent;
using Fluxor;
using Raff.Console.Domain;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Joins;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources;

/// <summary>One kind in one scope, watched.</summary>
internal sealed class ListWatch : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(150);
    private readonly ListParts parts;
    private readonly RaffClient client;
    private readonly ResourceKind kind;
    private readonly IDispatcher dispatcher;
    private readonly ListLease<IResource> lease;
    private readonly ListLease<IResource>? machines;
    private readonly CancellationTokenSource left = new();
    private readonly Pacer pacer;
    private readonly Dictionary<string, (object Rows, string Joined, object? Findings, IReadOnlyDictionary<string, int> Counts)> counted =
        new(StringComparer.Ordinal);

    // Rows of pages that the server gave and the list does not hold: they can be selected too.
    private readonly ConcurrentDictionary<string, IResource> seen = new(StringComparer.Ordinal);
    private readonly ListJoins joins;
    private readonly ListGroups groups;
    private (int[] Places, PriceBook Prices, ListTotals Totals)? summed;
    private string? shownOrder;
    private readonly Task? priced;

    public ListWatch(ListParts parts, RaffClient client, ListRequest request, IDispatcher dispatcher)
    {
        this.parts = parts;
        this.client = client;
        kind = parts.Kinds.Of(request.Word);
        this.dispatcher = dispatcher;
        Request = request;
        pacer = new Pacer(parts.Clock, Pace, ShowNow);
        joins = new ListJoins(parts, client, request.Scope, pacer.Request);
        groups = new ListGroups(kind);
        lease = parts.Store.Attach(client, kind.Source, request.Scope, pacer.Request);
        machines = kind.NamesVms && parts.Kinds.Vms is { } vms ? parts.Store.Attach(client, vms.Source, request.Scope, ShowVms) : null;
        parts.Directory.Changed += ShowInNewOrder;
        Ask(request);
        if (kind.HasPrices)
        {
            priced = PriceAsync();
        }

        parts.Findings.Changed += pacer.Request;
        parts.Findings.Begin();
    }

    public ListRequest Request { get; private set; }

    /// <summary>Whether prices, findings and the VMs of the rows are known, or won't be.</summary>
    public bool IsSettled => parts.Findings.IsRead && (!kind.HasPrices || priced is { IsCompleted: true })
        && machines is not { Current.Phase: ListPhase.Loading };

    public void Ask(ListRequest request)
    {
        Request = request;
        if (request.Query.NeedsWholeList)
        {
            lease.LoadAll();
        }

        joins.Load(kind.NeedsOfRows(request.Query));
        joins.Load(kind.Columns.Where(column => request.Query.Columns.Contains(column.Key)).SelectMany(column => column.Needs));
    }

    /// <summary>A menu of values was opened: they come from every row, so every row is loaded.</summary>
    public void LoadFor(ResourceFilter filter)
    {
        lease.LoadAll();
        joins.Load(filter.Needs);
    }

    /// <summary>How many of the loaded rows have each value of a filter.</summary>
    public IReadOnlyDictionary<string, int> Counts(ResourceFilter filter)
    {
        var context = Context(lease.Current);
        var rows = lease.Current.Rows;
        var joined = context.Lists.KeyOf(filter.Needs);
        if (counted.TryGetValue(filter.Field, out var known) && ReferenceEquals(known.Rows, rows) && known.Joined == joined
            && ReferenceEquals(known.Findings, context.Findings))
        {
            return known.Counts;
        }

        var counts = rows.SelectMany(filter.In(context)).CountBy(value => value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        counted[filter.Field] = (rows, joined, context.Findings, counts);
        return counts;
    }

    public void LoadAll() => lease.LoadAll();

    public IReadOnlyCollection<ResourceId> Matching()
    {
        var list = lease.Current;
        return [.. ListView.Of(list, kind, Request.Query, Context(list)).Select(place => list.Rows[place].Id)];
    }

    public IReadOnlyList<IResource> Rows(IReadOnlySet<string> ids)
    {
        var found = lease.Current.Rows.Where(row => ids.Contains(row.Id.Value)).ToList();
        if (found.Count < ids.Count && !seen.IsEmpty)
        {
            var known = found.Select(row => row.Id.Value).ToHashSet(StringComparer.Ordinal);
            found.AddRange(seen.Where(one => ids.Contains(one.Key) && !known.Contains(one.Key)).Select(one => one.Value));
        }

        return found;
    }

    public async Task RefreshAsync()
    {
        lease.Refresh();
        joins.Refresh();
        await ShowAsync();
    }

    /// <summary>Dispatches what there is for the request now; a page of a large list is read from the server.</summary>
    public async Task ShowAsync()
    {
        var request = Request;
        var list = lease.Current;
        shownOrder = Projects?.Key;
        var content = list.Phase is ListPhase.Paged && NeedsServerPage(list, request.Query)
            ? await ServerPageAsync(list, request)
            : Local(list, request.Query);
        if (!left.IsCancellationRequested)
        {
            dispatcher.Dispatch(new ResourceListActions.ListChanged(request, content));
        }
    }

    /// <summary>Dispatches the VMs of the scope of the rows: they cannot belong to a VM of another project.</summary>
    public void ShowVms()
    {
        if (machines is { Current: { HasRows: true } held } && !left.IsCancellationRequested)
        {
            dispatcher.Dispatch(new ResourceListActions.VmsChanged(Request, VmIndex.Of(held.Rows)));
        }
    }

    public void Dispose()
    {
        left.Cancel();
        parts.Directory.Changed -= ShowInNewOrder;
        parts.Findings.Changed -= pacer.Request;
        pacer.Dispose();
        lease.Dispose();
        machines?.Dispose();
        joins.Dispose();
    }

    private async Task PriceAsync()
    {
        try
        {
            var before = parts.Catalog.Of(client);
            if (await parts.Catalog.ReadAsync(client, left.Token) != before)
            {
                pacer.Request();
            }
        }
        catch (OperationCanceledException)
        {
            // The list was left.
        }
    }

    private ProjectOrder? Projects => parts.OrderOf(kind, Request.Scope);

    // The rows stand in the order of their projects: pages of two orders would repeat some rows and leave out others.
    private void ShowInNewOrder()
    {
        if (Projects?.Key != shownOrder)
        {
            pacer.Request();
        }
    }

    private RowContext Context(LoadedList<IResource> list) => parts.ContextOf(client, kind, Request.Scope, list, joins.Current);

    private void ShowNow()
    {
        if (!left.IsCancellationRequested)
        {
            _ = ShowAsync();
        }
    }

    private static bool NeedsServerPage(LoadedList<IResource> list, ListQuery query) =>
        (query.Page * query.Size) > list.Rows.Count && list.Rows.Count < list.Total;

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

        foreach (var row in answer.Match(page => page.Rows, _ => []))
        {
            seen[row.Id.Value] = row;
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
                WithoutProject = page.WithoutProject,
                AsOf = parts.Clock.GetUtcNow(),
            },
            error => around with { Phase = new ListPhase.Failed(error), Rows = [] });
    }

    private ListContent Local(LoadedList<IResource> list, ListQuery query)
    {
        var context = Context(list);
        var needs = kind.NeedsOfRows(query);
        if (!context.Lists.Has(needs))
        {
            // Without these lists nobody knows which rows match, or in which order: neither none nor all of them would be true.
            ListPhase phase = context.Lists.Broken(needs) is { } broken ? new ListPhase.Failed(ErrorOf(broken)) : new ListPhase.Loading();
            return new ListContent { Phase = phase, Total = list.Total, Loaded = list.Rows.Count, AsOf = list.AsOf };
        }

        if (!parts.Findings.IsRead && kind.Filters.Any(filter => filter.NeedsFindings && query.Filters.ContainsKey(filter.Field)))
        {
            return new ListContent { Phase = new ListPhase.Loading(), Total = list.Total, Loaded = list.Rows.Count, AsOf = list.AsOf };
        }

        var places = ListView.Of(list, kind, query, context);
        var last = Math.Max(1, (places.Length + query.Size - 1) / query.Size);
        var page = Math.Min(query.Page, last);
        var shown = places.Skip((page - 1) * query.Size).Take(query.Size).ToList();
        return new ListContent
        {
            Phase = list.Phase,
            Rows = [.. shown.Select(place => list.Rows[place])],
            Page = page,
            Total = list.Total,
            Loaded = list.Rows.Count,
            Filtered = places.Length,
            Sort = ListView.SortOf(list, kind, query, context),
            Context = context,
            Totals = list.IsWhole ? Totals(list, places, context) : null,
            Groups = query.Group is null ? ListContent.NoGroups : groups.Of(list, places, shown, context),
            Unknown = [.. Unknown(list, query, context)],
            AsOf = list.AsOf,
            IsRefreshing = list.IsRefreshing,
            Notice = list.Notice,
            IsInconsistent = list.IsInconsistent,
            Foreign = list.Foreign,
            Unreadable = list.Unreadable,
            WithoutProject = list.WithoutProject,
            Refused = list.Refused,
        };
    }

    private static RaffError ErrorOf(LoadedList<IResource> broken) =>
        broken.Phase is ListPhase.Failed failed ? failed.Error : broken.Notice ?? new RaffError.Invalid("A list that this needs doesn't fit into memory.");

    /// <summary>Of how many rows it is not known whether they match a filter; they are not shown unless they are asked for.</summary>
    private IEnumerable<(ResourceFilter Filter, int Rows)> Unknown(LoadedList<IResource> list, ListQuery query, RowContext context) => kind.Filters
        .Where(filter => !filter.Needs.IsEmpty && query.Filters.TryGetValue(filter.Field, out var wanted) && !wanted.Contains(JoinedLists.Unknown))
        .Select(filter => (filter, ListView.Of(list, kind, query.With(filter.Field, [JoinedLists.Unknown]), context).Length))
        .Where(unknown => unknown.Length > 0);

    private ListTotals Totals(LoadedList<IResource> list, int[] places, RowContext context)
    {
        if (summed is { } known && ReferenceEquals(known.Places, places) && known.Prices == context.Prices)
        {
            return known.Totals;
        }

        var totals = ListTotals.Of(kind, list.Rows, places, context);
        summed = (places, context.Prices, totals);
        return totals;
    }
}
