using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>The frame around every page: bar, menu, content; the content gives way to a 404 or an error of the scope, the frame never does.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? boundary;

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ProjectDirectory Directory { get; init; }

    [Inject]
    public required Prerendering Prerendering { get; init; }

    /// <summary>The page that is shown; null where no router chose one.</summary>
    [CascadingParameter]
    public Microsoft.AspNetCore.Components.RouteData? Route { get; set; }

    /// <summary>The answer to a request for HTML; null in a circuit.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>Whether the HTML comes without the content of the page.</summary>
    private bool IsFrameOnly => Prerendering.IsRunning && Route is { } route && !Attribute.IsDefined(route.PageType, typeof(PrerenderedAttribute));

    private string Here => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        Navigation.LocationChanged += Moved;
        await Directory.LoadAsync(CancellationToken.None);
        if (Prerendering.IsRunning)
        {
            await EnterAsync();
        }
    }

    /// <summary>Waits until the scope is known, within the bound: the content renders when this ends, and its answer then says what became of it.</summary>
    private async Task EnterAsync()
    {
        var known = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs change)
        {
            if (Scope.Value.Phase is not ScopePhase.Entering)
            {
                known.TrySetResult();
            }
        }

        Scope.StateChanged += Look;
        Look(this, EventArgs.Empty);
        await Prerendering.WithinBoundAsync(known.Task);
        Scope.StateChanged -= Look;
        if (Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = Scope.Value.Phase switch
            {
                ScopePhase.Failed { Error.IsRefusal: true } => StatusCodes.Status403Forbidden,
                ScopePhase.Failed => StatusCodes.Status502BadGateway,
                _ => http.Response.StatusCode,
            };
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        return base.DisposeAsyncCore(disposing);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() => boundary?.Recover());
}
