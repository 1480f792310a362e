using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Raff.Console.Scopes;

/// <summary>
/// The location handler: the one reader of a scope from the URL. It renders nothing and stands before the router, so that the state
/// says which scope a URL means before a page of that URL runs.
/// </summary>
public sealed class ScopeLocator : ComponentBase, IDisposable
{
    /// <summary>Where the tab is.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The store.</summary>
    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    /// <summary>The scope as it is.</summary>
    [Inject]
    public required IState<ScopeState> State { get; init; }

    /// <summary>What is known of projects.</summary>
    [Inject]
    public required ProjectDirectory Directory { get; init; }

    /// <summary>The pages of one resource.</summary>
    [Inject]
    public required DetailPages Details { get; init; }

    /// <inheritdoc />
    public void Dispose() => Navigation.LocationChanged -= Moved;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Navigation.LocationChanged += Moved;
        Locate();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => Locate();

    private void Locate()
    {
        var url = Navigation.ToBaseRelativePath(Navigation.Uri);
        switch (ScopeUrl.Read(url))
        {
            case ScopeWish.Everything:
                Enter(ActiveScope.All);
                break;
            case ScopeWish.Unsaid when !ScopeUrl.IsDetail(url, Details):
                Enter(ActiveScope.All);
                break;
            case ScopeWish.Unsaid:
                // A detail page without a scope takes its resource's project, and says so itself once it knows it.
                break;
            case ScopeWish.Project project when State.Value.Active?.Card?.Segment == project.Segment:
                break;
            case ScopeWish.Project project when Directory.Recall(project.Segment) is { } card:
                Enter(new ActiveScope.OneProject(card));
                break;
            case ScopeWish.Project project:
                if (State.Value.Phase is not ScopePhase.Entering entering || entering.Segment != project.Segment)
                {
                    Dispatcher.Dispatch(new ScopeActions.EnterProject(project.Segment));
                }

                break;
        }
    }

    private void Enter(ActiveScope scope)
    {
        if (State.Value.Active != scope)
        {
            Dispatcher.Dispatch(new ScopeActions.ScopeEntered(null, scope));
        }
    }
}
