using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Lifecycle;

/// <summary>Opens the database before the server listens, then moves lifecycles on once a second and writes down when keys were used.</summary>
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
        for (var second = 1; await NextAsync(timer, stoppingToken); second++)
        {
            try
            {
                await engine.ApplyDueAsync(stoppingToken, toTheEnd: true);
                if (second % SecondsBetweenUsageWrites == 0)
                {
                    await usage.WriteAsync(stoppingToken);
                }
            }
            catch (Exception error) when (error is SqliteException or DbUpdateException)
            {
                log.LogWarning(error, "The emulator's database could not be written; the next second tries again.");
            }
        }
        try
        {
            await usage.WriteAsync(CancellationToken.None);
        }
        catch (SqliteException error)
        {
            log.LogWarning(error, "The last uses of API keys could not be written.");
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
