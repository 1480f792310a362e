using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Components;
using Raff.Console.Features.Scopes;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Snapshots;

namespace Raff.Console.Features.Resources;

/// <summary>
/// The list page of every kind, in one project and in all of them. It asks for what the scope state and the URL's query say, and shows
/// what the slice holds for that very request; the scope comes from the state alone.
/// </summary>
public sealed partial class ResourceListPage
{
    private ListRequest? asked;

    /// <summary>The kind's word in the route.</summary>
    [Parameter]
    public string Kind { get; set; } = "";

    /// <summary>The project's segment in the route. The router needs it; the page does not read it, the scope state does.</summary>
    [Parameter]
    public string? Project { get; set; }

    /// <summary>The scope of this tab.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>The list of this tab.</summary>
    [Inject]
    public required IState<ResourceListState> List { get; init; }

    /// <summary>The store.</summary>
    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    /// <summary>Where the tab is: filter, sort and page live there.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The kinds.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    /// <summary>Names of projects.</summary>
    [Inject]
    public required ProjectDirectory Directory { get; init; }

    /// <summary>The hold on the list: knows the values that its rows have.</summary>
    [Inject]
    public required ListWatcher Watcher { get; init; }

    private ResourceKind? Definition => Kinds.Find(Kind);

    private ActiveScope? Active => Scope.Value.Active;

    /// <summary>The content of the very list that the URL and the scope ask for, else nothing yet.</summary>
    private ListContent Content => List.Value.Request is { } open && asked == open ? List.Value.Content : new ListContent();

    private ListQuery Query => asked?.Query ?? ListQuery.Default;

    private bool IsAllProjects => Active is ActiveScope.AllProjects;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Navigation.LocationChanged += Moved;
        Directory.Changed += Refresh;
        Scope.StateChanged += ScopeChanged;
    }

    /// <inheritdoc />
    protected override void OnParametersSet() => Ask();

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        Directory.Changed -= Refresh;
        Scope.StateChanged -= ScopeChanged;
        Dispatcher.Dispatch(new ResourceListActions.CloseList());
        return base.DisposeAsyncCore(disposing);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() =>
    {
        Ask();
        StateHasChanged();
    });

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(Ask);

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void Ask()
    {
        if (Definition is not { } kind || Active is not { } scope)
        {
            asked = null;
            return;
        }

        var wanted = new ListRequest(kind.Word, scope.Scope, ListQuery.Read(Navigation.Uri, kind, scope.Scope));
        if (asked != wanted)
        {
            asked = wanted;
            Dispatcher.Dispatch(new ResourceListActions.OpenList(wanted));
        }
    }

    private void Go(ListQuery query) => Navigation.NavigateTo(ScopeUrl.Below(Active ?? ActiveScope.All, Kind + query));

    private string LinkTo(ListQuery query) => ScopeUrl.Below(Active ?? ActiveScope.All, Kind + query);

    private int? PagedRows(ListContent content) => content.Phase is SnapshotPhase.Paged && !Query.NeedsWholeList ? content.Total : content.Filtered;

    private string Extent(ListContent content)
    {
        var rows = PagedRows(content) ?? content.Filtered;
        var first = ((content.Page - 1) * Query.Size) + 1;
        var range = content.Rows.Length == 0 ? "No rows" : $"Rows {Number(first)}–{Number(first + content.Rows.Length - 1)}";
        var filtered = Query.Search.Length > 0 || Query.Filters.Count > 0 ? $" of {Number(rows)} filtered," : " of";
        return $"{range}{filtered} {(content.Total is { } total ? Number(total) : "an unknown number")}{(filtered.EndsWith(',') ? " in all" : "")}";
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private void Reread() => Dispatcher.Dispatch(new ResourceListActions.RefreshList());

    private Func<string, string>? LabelOf(ResourceKind kind, ResourceFilter filter) => filter.IsForAllProjects ? NameOfProject : filter.Field == "status" ? kind.StatusWord : null;

    private string NameOfProject(string id) => Directory.CardOf(new ProjectId(id)).Name;

    private ProjectCard? CardOf(IResource row) => row.ProjectId is { } id ? Directory.CardOf(id) : null;

    private IReadOnlySet<string> Selected => List.Value.Selected.Select(id => id.Value).ToHashSet(StringComparer.Ordinal);

    private string ExportLink(string format) => LinkTo(Query.WithPage(1)).Replace($"/{Kind}", $"/{Kind}/export.{format}", StringComparison.Ordinal);

    private void Tick(RowSelection rows) => Dispatcher.Dispatch(new ResourceListActions.SelectRows([.. rows.Ids.Select(id => new ResourceId(id))], rows.IsSelected));

    private IReadOnlyList<string> Offer(ResourceFilter filter) =>
        [.. filter.Known.Concat(Watcher.Values(filter).Where(value => !filter.Known.Contains(value)))];

    private void Choose(ColumnChoice choice)
    {
        if (Definition is { } kind)
        {
            Go(Query.With(kind, choice));
        }
    }

    private static string ApiCall(ResourceKind kind, IResource row) => $"curl \"$RAFF_ENDPOINT/api/v1/{kind.Source.Name}/{row.Id}\" -H \"X-API-Key: $RAFF_API_KEY\"";

    /// <summary>How long the rest takes at the pace so far; empty until that can be told.</summary>
    private static string TimeLeft(ListContent content, int all) =>
        content.Phase is SnapshotPhase.Streaming { Since: var since } && content.AsOf is { } asOf && content.Loaded > 0 && asOf > since
            ? $", about {Math.Ceiling((asOf - since).TotalSeconds * (all - content.Loaded) / content.Loaded):0} s left"
            : "";
}
