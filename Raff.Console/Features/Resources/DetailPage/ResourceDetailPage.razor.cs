using System.Collections.Immutable;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>One resource of any kind with its commands; its facts, what its kind adds, its operations and its JSON are tabs, which the URL names.</summary>
public sealed partial class ResourceDetailPage
{
    private (string Kind, string Id)? read;

    /// <summary>The kind's word.</summary>
    [Parameter]
    public string Kind { get; set; } = "";

    /// <summary>The resource's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    public required IState<ResourceDetailState> State { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    [Inject]
    public required DetailTabs Parts { get; init; }

    private ResourceKind? Definition => Kinds.Find(Kind);

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <summary>The resource of this very page, never the one before.</summary>
    private IResource? Resource => State.Value.Word == Kind && State.Value.Id.Value == Id ? State.Value.Resource : null;

    private ImmutableArray<DetailTab> Tabs => Parts.Of(Kind);

    private DetailTab Tab => QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).TryGetValue("tab", out var said)
        ? Tabs.FirstOrDefault(tab => tab.Word == said.FirstOrDefault()) ?? Tabs[0]
        : Tabs[0];

    private bool SaysNoScope => ScopeUrl.Read(Navigation.ToBaseRelativePath(Navigation.Uri)) is UrlScope.Unsaid;

    /// <summary>The list that the page was opened from; null where the address says none.</summary>
    private ListRequest? From => Definition is { } kind && !SaysNoScope ? ListOrigin.Read(Navigation.Uri, kind, Active.Scope) : null;

    private string? ListKey => From is null ? null : "Escape";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Navigation.LocationChanged += Moved;
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Definition is not null && read != (Kind, Id))
        {
            read = (Kind, Id);
            Read();
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        Dispatcher.Dispatch(new ResourceDetailActions.CloseResource());
        return base.DisposeAsyncCore(disposing);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(StateHasChanged);

    private string Address(DetailTab tab) => Address(Id, tab, From?.Query);

    private string Address(string id, DetailTab tab, ListQuery? list)
    {
        var path = ScopeUrl.Beside(Active, $"/{Kind}/{Uri.EscapeDataString(id)}");
        path = list is null ? path : ListOrigin.Carry(path, list);
        return tab.Word == DetailTab.Overview ? path : QueryHelpers.AddQueryString(path, "tab", tab.Word);
    }

    /// <summary>The list above the page, as it was when the page was opened from it, at the page that shows the row.</summary>
    private string ListAddress(ResourceKind kind) => From is not { Query: var list } ? ScopeUrl.Below(Active, kind.Word)
        : kind.Address(Active, (State.Value.Place is { } place ? list.WithPage((place / list.Size) + 1) : list).ToString());

    private void Read() =>
        Dispatcher.Dispatch(new ResourceDetailActions.OpenResource(Kind, new ResourceId(Id),
            SaysNoScope, From));
}
