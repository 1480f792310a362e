using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Raff.Console.Sessions;

/// <summary>
/// Belongs once in the layout of every page with a session. Renews the session on input, warns a minute before it goes idle, and takes the tab to
/// the sign-in page, with the reason and a return URL, when it ends.
/// </summary>
public sealed partial class SessionKeeper
{
    private DotNetObjectReference<SessionKeeper>? self;
    private IJSObjectReference? watching;

    [Inject]
    public required SessionWatch Watch { get; init; }

    [Inject]
    public required SessionActivity Activity { get; init; }

    [Inject]
    public required IdentityRefresh Identity { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    /// <summary>Records input; called by the page at most every few seconds.</summary>
    [JSInvokable]
    public Task InputAsync() => Activity.TouchAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Watch.Ended -= Leave;
        Watch.EndsSoonChanged -= Warn;
        Navigation.LocationChanged -= Moved;
        await InBrowserAsync(async () =>
        {
            if (watching is not null)
            {
                await watching.InvokeVoidAsync("stop");
                await watching.DisposeAsync();
            }
        });
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
        Watch.EndsSoonChanged += Warn;
        Navigation.LocationChanged += Moved;
        if (Watch.Reason is not null)
        {
            Leave();
            return;
        }

        self = DotNetObjectReference.Create(this);
        await InBrowserAsync(async () =>
        {
            await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./session.js");
            watching = await module.InvokeAsync<IJSObjectReference>("watch", self);
        });
    }

    /// <summary>A tab may close or leave for another page at any time, so a missing answer is no error.</summary>
    private static async Task InBrowserAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // The tab is gone, and its listeners with it.
        }
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() =>
    {
        Identity.Freshen();
        return Activity.TouchAsync();
    });

    private void Warn() => _ = InvokeAsync(() => InBrowserAsync(async () =>
    {
        if (watching is not null)
        {
            await watching.InvokeVoidAsync("warn", Watch.EndsSoon);
        }
    }));

    // Uses the page's own script if available: the framework logs a failure when a forced load removes the page before it has answered.
    private void Leave() => _ = InvokeAsync(() => InBrowserAsync(async () =>
    {
        var url = Watch.SignInUrl("/" + Navigation.ToBaseRelativePath(Navigation.Uri));
        if (watching is not null)
        {
            await watching.InvokeVoidAsync("leave", url);
        }
        else
        {
            Navigation.NavigateTo(url, forceLoad: true);
        }
    }));
}
