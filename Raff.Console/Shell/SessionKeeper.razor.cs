using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Raff.Console.Features.SignIn;

namespace Raff.Console.Shell;

/// <summary>Holds the tab to its session: renews it by what the operator does, and leaves for the sign-in page with the reason when it ends.</summary>
public sealed partial class SessionKeeper : ComponentBase, IDisposable
{
    /// <summary>The session's end.</summary>
    [Inject]
    public required SessionWatch Watch { get; init; }

    /// <summary>The session's renewal.</summary>
    [Inject]
    public required SessionActivity Activity { get; init; }

    /// <summary>How long a session may live.</summary>
    [Inject]
    public required IOptions<SessionLimits> Limits { get; init; }

    /// <summary>Where the tab is.</summary>
    [Inject]
    public required NavigationManager Location { get; init; }

    /// <summary>Milliseconds between two touches; a minute at most, shorter where sessions are.</summary>
    private string Every => Limits.Value.TouchEvery.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public void Dispose() => Watch.Ended -= Leave;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Watch.Ended += Leave;
        if (Watch.Reason is not null)
        {
            Leave();
        }
    }

    private Task TouchAsync() => Activity.TouchAsync();

    private void Leave() => _ = InvokeAsync(() => Location.NavigateTo(Watch.SignInUrl("/" + Location.ToBaseRelativePath(Location.Uri)), forceLoad: true));
}
