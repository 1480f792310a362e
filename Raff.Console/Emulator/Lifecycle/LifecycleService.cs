using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Lifecycle;

/// <summary>Opens the database before the server listens, then advances lifecycles every second and saves when keys were used.</summary>
internal sealed class LifecycleService(
    EmulatorDatabase database,
    LifecycleEngine engine,
    KeyUsage usage,
    IOptions<EmulatorOptions> options,
    TimeProvider time,
    ILogger<LifecycleService> log) : BackgroundService
{
    private const int SecondsBetweenUsageWrites = 5;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Enabled is not true)
        {
            return;
        }

        await database.PrepareAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        try
        {
            for (var second = 1; await timer.WaitForNextTickAsync(stoppingToken); second++)
            {
                await TryAsync(() => engine.ApplyDueAsync(stoppingToken, toTheEnd: true));
                if (second % SecondsBetweenUsageWrites == 0)
                {
                    await TryAsync(() => usage.WriteAsync(stoppingToken));
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }

        await TryAsync(() => usage.WriteAsync(CancellationToken.None));
    }

    [SuppressMessage("Design", "CA1031", Justification = "One failure of the emulator must not end the console; the next second tries again.")]
    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The emulator's background work failed.");
        }
    }
}
