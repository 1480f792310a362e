using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources;

/// <summary>
/// The list of a kind with all that a list page has: head, search, filters, table, export, pager and every state. It asks for what the scope
/// state and the URL's query say, and shows what the slice holds for that very request; the scope comes from the state alone. A page is a thin
/// host of it, with what is its own in the slots.
/// </summary>
public sealed partial class ResourceList
{
    private ListRequest? requested;
    private ListQuery? said;

    // Letters were typed, and the address has not followed yet.
    private bool isTyping;
    private bool showsEveryFilter;

    // Where this page has gone and the browser has not reported yet: the page acts at once, and the address follows one round trip later.
    private readonly Queue<string> ahead = new();

    /// <summary>What is listed; a kind of the account is listed for the whole account in any scope.</summary>
    [Parameter, EditorRequired]
    public required ResourceKind Kind { get; set; }

    /// <summary>The filter of an account list that a project in scope sets; null where the rows have nothing to do with projects.</summary>
    [Parameter]
    public string? ScopeFilter { get; set; }

    /// <summary>The page's own buttons, before those of every list.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>What the page has to say above the table: what became of a change, how far something is counted.</summary>
    [Parameter]
    public RenderFragment? Above { get; set; }

    /// <summary>The page's own items of the row menu, before those of every list.</summary>
    [Parameter]
    public RenderFragment<IResource>? RowMenu { get; set; }

    /// <summary>How cells look that say what only this tab knows (a mark, a selection of the operator), by column key; null for the kind's look.</summary>
    [Parameter]
    public Func<string, RenderFragment<IResource>?>? CellsOf { get; set; }

    /// <summary>What can be done with the ticked rows, of which it gets the ids.</summary>
    [Parameter]
    public RenderFragment<IReadOnlySet<string>>? Bulk { get; set; }

    /// <summary>Whether rows can be ticked; only where something can be done with several at once.</summary>
    [Parameter]
    public bool CanSelect { get; set; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IState<ResourceListState> List { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    /// <summary>Where the tab is: filter, sort and page live there.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ListWatcher Watcher { get; init; }

    [Inject]
    public required Prerendering Prerendering { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    /// <summary>The content of the very list that the URL and the scope ask for, else nothing yet.</summary>
    private ListContent Content => List.Value.Request is { } open && requested == open ? List.Value.Content : new ListContent();

    /// <summary>What the URL says; the request may be narrowed to the project in scope.</summary>
    private ListQuery Query => said ?? ListQuery.Default;

    private bool IsAllProjects => Active is ActiveScope.AllProjects && !Kind.IsAccount;

    private EventCallback<RowSelection> Ticking => CanSelect ? EventCallback.Factory.Create<RowSelection>(this, Tick) : default;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Navigation.LocationChanged += Moved;
        Scope.StateChanged += ScopeChanged;
    }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        Ask();
        return Prerendering.IsRunning ? SettleAsync() : Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        Scope.StateChanged -= ScopeChanged;
        if (requested is not null)
        {
            Dispatcher.Dispatch(new ResourceListActions.CloseList(requested));
        }

        return base.DisposeAsyncCore(disposing);
    }

    /// <summary>Waits for what the HTML of the page shows, within the bound, so that nothing changes when the circuit takes over.</summary>
    private async Task SettleAsync()
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (Active is null || (Content.State != "loading" && !MayStillMove(Content) && Watcher.IsSettled))
            {
                settled.TrySetResult();
            }
        }

        void Changed(object? sender, EventArgs change) => Look();
        List.StateChanged += Changed;
        Directory.Changed += Look;
        Look();
        await Prerendering.WithinBoundAsync(settled.Task);
        List.StateChanged -= Changed;
        Directory.Changed -= Look;
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() =>
    {
        if (ahead.TryDequeue(out var next) && new Uri(next) == new Uri(moved.Location))
        {
            if (ahead.Count > 0)
            {
                return;
            }
        }
        else
        {
            // Back, Forward or a link.
            ahead.Clear();
        }

        isTyping = false;
        Ask();
        StateHasChanged();
    });

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(Ask);

    private void Ask()
    {
        if (Active is not { } scope)
        {
            requested = null;
            return;
        }

        var listed = Listed(scope).Scope;
        said = ListQuery.Read(ahead.LastOrDefault(Navigation.Uri), Kind, listed);
        var wanted = new ListRequest(Kind.Word, listed, Narrowed(said, scope));
        if (requested != wanted)
        {
            requested = wanted;
            Dispatcher.Dispatch(new ResourceListActions.OpenList(wanted));
        }
    }

    private ListQuery Narrowed(ListQuery query, ActiveScope scope) => ScopeFilter is { } field && scope.Card is { } card && !query.Filters.ContainsKey(field)
        ? query.With(field, [card.Name, ResourceKind.EveryProject]).WithPage(query.Page)
        : query;

    /// <summary>Goes to another view of the list; what is typed replaces the last letters in the history, so that one step back is one view back.</summary>
    private void Go(ListQuery query, bool isTyped = false)
    {
        var replace = isTyped && (isTyping || Query.Search.Length > 0);
        isTyping = isTyped;
        var address = Kind.Address(Active ?? ActiveScope.All, query.ToString());
        ahead.Enqueue(Navigation.ToAbsoluteUri(address).AbsoluteUri);
        Navigation.NavigateTo(address, replace: replace);
        Ask();
    }

    private string ExportLink(string format) => Kind.Address(Active ?? ActiveScope.All, $"/export.{format}{(requested?.Query ?? Query).WithPage(1)}");

    /// <summary>The scope of the rows: the tab's, but for what belongs to no project.</summary>
    private ActiveScope Listed(ActiveScope scope) => Kind.IsAccount ? ActiveScope.All : scope;

    private string Where(ActiveScope scope) => Kind.IsAccount ? "this account" : scope.Name;

    /// <summary>Whether the list is empty because the key reaches no project at all; then "none" would be a statement about nothing.</summary>
    private bool ReachesNothing => !Kind.IsAccount && IsAllProjects && Directory.Projects is { IsWhole: true, Rows.Count: 0 }
        or { Phase: ListPhase.Failed { Error.IsRefusal: true } };

    /// <summary>Whether the rows are about to move: the projects they are sorted by have been read since, or are being read.</summary>
    private bool MayStillMove(ListContent content) => IsAllProjects && content.Sort == ListQuery.ByProject
        && (Directory.Projects.Phase is ListPhase.Loading or ListPhase.Streaming
            || content.Context.Projects?.Key != ProjectOrder.Of(Directory.Projects.Rows).Key);

    /// <summary>Whether rows are filtered by findings and there is no sweep that could have found any.</summary>
    private bool IsWithoutSweep => Query.Filters.ContainsKey(DerivedColumn.Findings) && Content.Context.Findings is null;

    private bool Offers(ResourceFilter filter) => (!filter.IsForAllProjects || IsAllProjects)
        && (!filter.NeedsFindings || Content.Context.Findings is not null || Query.Filters.ContainsKey(filter.Field));

    private bool IsTucked(ResourceFilter filter) => filter.IsRare && !Query.Filters.ContainsKey(filter.Field);

    private string EmptyTitle(ActiveScope scope, ListContent content) =>
        ReachesNothing ? "Your key reaches no project"
        : content.WithoutProject > 0 ? $"No {Kind.InSentence} known to be in {scope.Name}"
        : $"No {Kind.InSentence} in {(scope is ActiveScope.AllProjects || Kind.IsAccount ? "this account" : scope.Name)}";

    private int? PagedRows(ListContent content) =>
        content.Phase is ListPhase.Paged && requested?.Query.NeedsWholeList == false ? content.Total : content.Filtered;

    private string Extent(ListContent content)
    {
        var rows = PagedRows(content) ?? content.Filtered;
        var first = ((content.Page - 1) * Query.Size) + 1;
        if (content.Rows.Length == 0)
        {
            return "No rows";
        }

        var range = $"{Number(first)}–{Number(first + content.Rows.Length - 1)}";
        var all = content.Total is { } total ? Number(total) : "many";
        return Query.Search.Length > 0 || Query.Filters.Count > 0 ? $"{range} of {Number(rows)} matches, {all} in all" : $"{range} of {all}";
    }

    private static string Number(int number) => CountText.Of(number);

    private void Reread() => Dispatcher.Dispatch(new ResourceListActions.RefreshList());

    private Func<string, string>? LabelOf(ResourceFilter filter) => filter.IsForAllProjects ? NameOfProject : filter.IsOfVms ? NameOfVm
        : filter.LabelIn is { } label ? value => label(value, Content.Context) : filter.Label;

    private string? DefaultSort(ListContent content) =>
        content.Phase is ListPhase.Paged || Active is not { } scope ? null : Kind.DefaultSort(Listed(scope).Scope);

    private string NameOfProject(string id) => Directory.CardOf(new ProjectId(id)).Name;

    private string NameOfVm(string id) => List.Value.Vms.Find(id)?.Name ?? id;

    private RenderFragment GroupHead(ListContent content, IResource row) => builder =>
    {
        var id = Kind.GroupColumn?.VmOf?.Invoke(row) ?? "";
        if (List.Value.Vms.Find(id) is { } vm)
        {
            builder.AddContent(0, Cells.Vm(vm, Active ?? ActiveScope.All));
        }
        else
        {
            builder.AddContent(1, id.Length > 0 ? id : "No VM");
        }

        builder.OpenElement(2, "span");
        builder.AddAttribute(3, "class", "mut");
        builder.AddContent(4, content.Groups.GetValueOrDefault(id));
        builder.CloseElement();
    };

    private ProjectCard? CardOf(IResource row) => row.ProjectId is { } id ? Directory.CardOf(id) : null;

    private IReadOnlySet<string> Selected => List.Value.Selected.Select(id => id.Value).ToHashSet(StringComparer.Ordinal);

    private void Tick(RowSelection rows) => Dispatcher.Dispatch(new ResourceListActions.SelectRows([.. rows.Ids.Select(id => new ResourceId(id))],
        rows.IsSelected));

    private IReadOnlyList<FilterChoice> Offer(ResourceFilter filter)
    {
        if (filter.IsForAllProjects)
        {
            Directory.ReadAll();
        }

        return FilterChoices.Of(filter, Watcher.Counts(filter), Content.Phase is ListPhase.Complete, Directory.Projects.Rows, LabelOf(filter));
    }

    private void Choose(ColumnChoice choice) => Go(Query.With(Kind, choice));

    /// <summary>How long the rest takes at the current rate; empty until it is known.</summary>
    private static string TimeLeft(ListContent content, int all) =>
        content.Phase is ListPhase.Streaming { Since: var since } && content.AsOf is { } asOf && content.Loaded > 0 && asOf > since
            ? $", about {Math.Ceiling((asOf - since).TotalSeconds * (all - content.Loaded) / content.Loaded):0} s left"
            : "";
}
