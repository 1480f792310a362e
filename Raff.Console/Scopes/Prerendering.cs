using Microsoft.Extensions.Options;
using Raff.Console.Lists;
using Raff.Console.RaffApi;

namespace Raff.Console.Scopes;

/// <summary>
/// Whether this is the HTML of a page, before its circuit (docs/decisions/0015-prerendered-pages.md). Scoped: the HTML belongs to the request that asks for
/// it, and so do its operator, its scope and its lists; the circuit begins with its own.
/// </summary>
public sealed class Prerendering(ListStore store, IServiceProvider services, IOptions<ListOptions> options, TimeProvider clock)
{
    private long began;

    /// <summary>Whether the page is rendered as HTML; false in a circuit. What lasts (visits, followers, timers) starts only there.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>The HTML of a page begins: its lists are held for the circuit that follows.</summary>
    public void Begin()
    {
        IsRunning = true;
        began = clock.GetTimestamp();
        store.SetBrief(services.GetRequiredService<RaffClient>());
    }

    /// <summary>Waits for what a page needs, within the time that the whole page may take; false when that is over. In a circuit nothing waits.</summary>
    public async Task<bool> WithinBoundAsync(Task ready)
    {
        ArgumentNullException.ThrowIfNull(ready);
        var left = TimeSpan.FromMilliseconds(options.Value.PrerenderMilliseconds) - clock.GetElapsedTime(began);
        if (!IsRunning || ready.IsCompleted || left <= TimeSpan.Zero)
        {
            return ready.IsCompleted;
        }

        await Task.WhenAny(ready, Task.Delay(left, clock));
        return ready.IsCompleted;
    }
}
