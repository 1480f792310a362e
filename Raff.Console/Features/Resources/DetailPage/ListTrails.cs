using System.Collections.Immutable;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Joins;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>
/// Finds the rows around a row of a list, from the list in memory. After a restart a small list is read again; of a large one that is not loaded, only the page
/// of the row is. Scoped.
/// </summary>
public sealed class ListTrails(ListParts parts, RaffClient client)
{
    private KnownNetworks? networks;

    /// <summary>The rows around a row; null where the list does not hold it, or cannot be had without loading a large list.</summary>
    public async Task<ListTrail?> FindAsync(ListRequest request, ResourceId id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (parts.Kinds.Find(request.Word) is not { } kind)
        {
            return null;
        }

        if (kind.NeedsOfRows(request.Query).Contains(JoinNeed.Networks) && parts.Networks is { } known)
        {
            networks = await known.ReadAsync(cancel);
        }

        if (Peek(kind, request) is { IsWhole: true } held)
        {
            return Around(kind, request, held, id);
        }

        using var lease = parts.Store.Attach(client, kind.Source, request.Scope, () => { });
        var list = await lease.ReadyAsync(cancel);
        return !list.HasRows || (request.Query.NeedsWholeList && !list.IsWhole) ? null
            : Around(kind, request, list, id) is { } trail && trail.Knows(id) ? trail
            : list.IsWhole ? null
            : await ServerPageAsync(lease, request, id, cancel);
    }

    /// <summary>The place of a row in its list as it is now, from 0; null where that is not in memory.</summary>
    public int? PlaceNow(ListRequest request, ResourceId id)
    {
        ArgumentNullException.ThrowIfNull(request);
        return parts.Kinds.Find(request.Word) is { } kind && Peek(kind, request) is { IsWhole: true } list && Places(kind, request, list) is { } places
            && Index(list, places, id) is >= 0 and var place ? place : null;
    }

    private static int Index(LoadedList<IResource> list, int[] places, ResourceId id) => Array.FindIndex(places, place => list.Rows[place].Id == id);

    private LoadedList<IResource>? Peek(ResourceKind kind, ListRequest request) => parts.Store.Peek(client, kind.Source, request.Scope);

    private ListTrail? Around(ResourceKind kind, ListRequest request, LoadedList<IResource> list, ResourceId id)
    {
        if (Places(kind, request, list) is not { } places || Index(list, places, id) is not (>= 0 and var place))
        {
            return null;
        }

        var first = Math.Max(0, place - ListTrail.Reach);
        var steps = places[first..Math.Min(places.Length, place + ListTrail.Reach + 1)].Select(row => list.Rows[row]);
        return new ListTrail(request, first, list.IsWhole ? places.Length : list.Total ?? places.Length, Steps(steps));
    }

    /// <summary>The places of the rows in the order of the list; null while it is not known which rows match.</summary>
    private int[]? Places(ResourceKind kind, ListRequest request, LoadedList<IResource> list)
    {
        var needs = kind.NeedsOfRows(request.Query);
        var lists = needs.Select(parts.Kinds.Find).OfType<ResourceKind>()
            .Select(need => (need.Word, List: Peek(need, request))).Where(one => one.List is not null)
            .ToImmutableDictionary(one => one.Word, one => one.List!, StringComparer.Ordinal);
        var joined = new JoinedLists(lists, networks);
        return joined.Has(needs) ? ListView.Of(list, kind, request.Query, parts.ContextOf(client, kind, request.Scope, list, joined)) : null;
    }

    /// <summary>The page of a large list that the row was on, with the row before and behind it.</summary>
    private static async Task<ListTrail?> ServerPageAsync(ListLease<IResource> lease, ListRequest request, ResourceId id, CancellationToken cancel)
    {
        var first = Math.Max(0, ((request.Query.Page - 1) * request.Query.Size) - 1);
        return (await lease.PageAsync(first, request.Query.Size + 2, cancel)).Match(
            page => new ListTrail(request, first, page.Total ?? first + page.Rows.Count, Steps(page.Rows)) is { } trail && trail.Knows(id) ? trail : null,
            _ => null);
    }

    private static ImmutableArray<TrailStep> Steps(IEnumerable<IResource> rows) => [.. rows.Select(row => new TrailStep(row.Id, row.Name))];
}
