using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Kinds.Holdings;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>
/// The command palette: actions, pages, projects, and everything in the loaded lists. It loads nothing automatically; it says which lists it searched, and
/// loads the others on request.
/// </summary>
public sealed partial class Palette
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private bool isOpen;
    private string typed = "";
    private PaletteContent content = PaletteContent.None;
    private ListLoading? loading;
    private int isWaiting;

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    [Inject]
    public required NavigationManager Location { get; init; }

    [Inject]
    public required PaletteSearch Search { get; init; }

    [Inject]
    public required RecentTargets Recent { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private string Here => Location.ToBaseRelativePath(Location.Uri);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Location.LocationChanged += Moved;
        Recent.Visit(Here);
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Location.LocationChanged -= Moved;
        loading?.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    /// <summary>The browser owns the field's text: it is read here and never written back, so that a late render cannot remove letters.</summary>
    private void Find(bool open, string? words)
    {
        isOpen = open;
        typed = words ?? "";
        content = open ? Search.Find(typed, Scope.Value.Active ?? ActiveScope.All, Here) : PaletteContent.None;
        if (!open)
        {
            loading?.Dispose();
            loading = null;
        }
    }

    /// <summary>Loads the lists that were not searched; the hits follow as rows come in.</summary>
    private void Load()
    {
        loading?.Dispose();
        loading = Search.Load(() => _ = FindAgainAsync());
        Find(isOpen, typed);
    }

    /// <summary>Rows come in hundreds of times: several are one search.</summary>
    private async Task FindAgainAsync()
    {
        if (Interlocked.Exchange(ref isWaiting, 1) == 1)
        {
            return;
        }

        await Task.Delay(Pause, Clock);
        Volatile.Write(ref isWaiting, 0);
        await InvokeAsync(() =>
        {
            if (isOpen && loading is not null)
            {
                Find(true, typed);
                StateHasChanged();
            }
        });
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => Recent.Visit(Here);

    private void Switch(ActiveScope target) => Dispatcher.Dispatch(new ScopeActions.SwitchScope(target));

    private static Task RunAsync(PageAction action) => action is { Refusal: null, Run: { } run } ? run() : Task.CompletedTask;
}
