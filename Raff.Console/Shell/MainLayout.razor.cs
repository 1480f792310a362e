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

    private string Here => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        Navigation.LocationChanged += Moved;
        await Directory.LoadAsync(CancellationToken.None);
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        return base.DisposeAsyncCore(disposing);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() => boundary?.Recover());
}
