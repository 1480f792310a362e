using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>
/// The menu: every page that is built, grouped as an operator thinks; each link carries the scope of this tab, each kind the count that the
/// loaded lists of that scope know.
/// </summary>
public sealed partial class Navigation
{
    private string here = "";

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>The list of this tab: when it changes, a count may have.</summary>
    [Inject]
    public required IState<ResourceListState> List { get; init; }

    [Inject]
    public required MenuPages Pages { get; init; }

    [Inject]
    public required ListStore Store { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    [Inject]
    public required NavigationManager Location { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        here = Page();
        Location.LocationChanged += Moved;
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Location.LocationChanged -= Moved;
        return base.DisposeAsyncCore(disposing);
    }

    private int? CountOf(MenuPage page) => page.Kind is { } kind ? Store.Peek(Client, kind.Source, Active.Scope)?.Total : null;

    private string Page() => ScopeUrl.PageOf(Location.ToBaseRelativePath(Location.Uri));

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() =>
    {
        here = Page();
        StateHasChanged();
    });
}
