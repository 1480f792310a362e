using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Raff.Console.Sessions;

/// <summary>
/// Belongs once into the layout of every page with a session: renews it by pointer, keys and navigation, and takes the tab to the sign-in
/// page, with the reason and the way back, as soon as it ends.
/// </summary>
public sealed partial class SessionKeeper
{
    private DotNetObjectReference<SessionKeeper>? self;
    private IJSObjectReference? watching;

    /// <summary>The session of this circuit.</summary>
    [Inject]
    public required SessionWatch Watch { get; init; }

    /// <summary>Renews it.</summary>
    [Inject]
    public required SessionActivity Activity { get; init; }

    /// <summary>Reads anew what the key may do.</summary>
    [Inject]
    public required IdentityRefresh Identity { get; init; }

    /// <summary>Where the tab is.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The browser.</summary>
    [Inject]
    public required IJSRuntime Browser { get; init; }

    /// <summary>The operator did something; called by the page at most every few seconds.</summary>
    [JSInvokable]
    public Task InputAsync() => Activity.TouchAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Watch.Ended -= Leave;
        Navigation.LocationChanged -= Moved;
        try
        {
            if (watching is not null)
            {
                await watching.InvokeVoidAsync("stop");
                await watching.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and its listeners with it.
        }

        self?.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        Watch.Ended += Leave;
        Navigation.LocationChanged += Moved;
        if (Watch.Reason is not null)
        {
            Leave();
            return;
        }

        self = DotNetObjectReference.Create(this);
        await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./session.js");
        watching = await module.InvokeAsync<IJSObjectReference>("watch", self);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() =>
    {
        Identity.Freshen();
        return Activity.TouchAsync();
    });

    private void Leave() => _ = InvokeAsync(() =>
        Navigation.NavigateTo(Watch.SignInUrl("/" + Navigation.ToBaseRelativePath(Navigation.Uri)), forceLoad: true));
}
