using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Raff.Console.Scopes;

/// <summary>
/// The location handler, the only reader of the scope from the URL. It renders nothing and comes before the router, so that the scope of a URL is
/// in the state before a page of that URL runs.
/// </summary>
public sealed class ScopeLocator : ComponentBase, IDisposable
{
    private const string Found = "project";
    private PersistingComponentStateSubscription handingOver;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStore Store { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    [Inject]
    public required IState<ScopeState> State { get; init; }

    [Inject]
    public required ProjectDirectory Directory { get; init; }

    [Inject]
    public required DetailPages Details { get; init; }

    [Inject]
    public required Prerendering Prerendering { get; init; }

    /// <summary>What the HTML of the page leaves for its circuit, encrypted in the page.</summary>
    [Inject]
    public required PersistentComponentState Handover { get; init; }

    /// <inheritdoc />
    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        Directory.Changed -= Follow;
        handingOver.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        // Before the first render has been acknowledged: lookups and lists need not wait for the browser.
        _ = Store.InitializeAsync();
        Navigation.LocationChanged += Moved;
        Directory.Changed += Follow;
        if (Prerendering.IsRunning)
        {
            handingOver = Handover.RegisterOnPersisting(HandOver, RenderMode.InteractiveServer);
        }
        else if (Handover.TryTakeFromJson<ProjectCard>(Found, out var card) && card is not null)
        {
            // Looked up for the HTML of this very page: the circuit need not look it up again.
            Directory.Remember(new ActiveScope.OneProject(card));
        }

        Locate();
    }

    private Task HandOver()
    {
        if (State.Value.Active?.Card is { } card)
        {
            Handover.PersistAsJson(Found, card);
        }

        return Task.CompletedTask;
    }

    private void Follow() => _ = InvokeAsync(() =>
    {
        if (State.Value.Active?.Card is { } shown && Directory.Latest(shown.Id) is { } latest && latest != shown)
        {
            Dispatcher.Dispatch(new ScopeActions.ProjectChanged(latest));
        }
    });

    private void Moved(object? sender, LocationChangedEventArgs moved) => Locate();

    private void Locate()
    {
        var url = Navigation.ToBaseRelativePath(Navigation.Uri);
        switch (ScopeUrl.Read(url))
        {
            case UrlScope.Everything:
                Enter(ActiveScope.All);
                break;
            case UrlScope.Unsaid when !ScopeUrl.IsDetail(url, Details):
                Enter(ActiveScope.All);
                break;
            case UrlScope.Unsaid:
                // A detail page without a scope takes its resource's project, and sets it once it is known.
                break;
            case UrlScope.Unreadable unreadable:
                Dispatcher.Dispatch(new ScopeActions.ScopeUnreadable(unreadable.Text));
                break;
            case UrlScope.Project project when State.Value.Active?.Card is { } active
                && (active.Segment == project.Segment || active.Id.Value == project.Segment || Word == project.Segment):
                break;
            case UrlScope.Project project when Directory.Recall(project.Segment) is { } card:
                Enter(new ActiveScope.OneProject(card));
                break;
            case UrlScope.Project project:
                if (State.Value.Phase is not ScopePhase.Entering entering || entering.Segment != project.Segment)
                {
                    Dispatcher.Dispatch(new ScopeActions.EnterProject(project.Segment));
                }

                break;
        }
    }

    /// <summary>Another spelling of the scope of this tab, which needs no second lookup.</summary>
    private string? Word => (State.Value.Phase as ScopePhase.Entered)?.Word;

    private void Enter(ActiveScope scope)
    {
        if (State.Value.Active != scope)
        {
            Dispatcher.Dispatch(new ScopeActions.ScopeEntered(null, scope));
        }
    }
}
