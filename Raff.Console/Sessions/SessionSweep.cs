using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Sessions;

/// <summary>
/// Ends unused sessions whose time is over, so that their open tabs are notified within seconds, and warns those that are about to
/// go idle. A failing store is logged and tried again; every use of a session checks its time itself, so nothing stays open because of it.
/// </summary>
public sealed class SessionSweep(SessionStore sessions, SessionEnds ends, TimeProvider time, ILogger<SessionSweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TrySweepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task TrySweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await sessions.SweepAsync(cancellationToken);
            ends.AnnounceEndingSoon(await sessions.EndingSoonAsync(cancellationToken));
        }
        catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException)
        {
            log.LogWarning("Sessions could not be swept: {Reason}", error.Message);
        }
    }
}
