using Microsoft.Extensions.Options;

namespace Raff.Console.Lists;

/// <summary>Drives the store's clock.</summary>
internal sealed class ListClock(ListStore store, IOptions<ListOptions> options, TimeProvider clock) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.TransitionSeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await store.TickAsync(stoppingToken);
        }
    }
}
