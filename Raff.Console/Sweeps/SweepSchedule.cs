using Cronos;
using Microsoft.Extensions.Options;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Sweeps;

/// <summary>Runs sweeps by the cron expression of <see cref="SweepOptions.Schedule"/>, with a key from a file or the environment.</summary>
public sealed class SweepSchedule(
    SweepRunner runner, RaffClientFactory clients, IdentityReader identities, IRaffEndpoint endpoint, IOptions<SweepOptions> options, TimeProvider clock,
    ILogger<SweepSchedule> log) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Whether a text is a cron expression that can come due.</summary>
    public static bool IsLegal(string text) => text.Length == 0 || CronExpression.TryParse(text, out _);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Schedule.Length == 0 || !CronExpression.TryParse(options.Value.Schedule, out var cron))
        {
            return;
        }

        while (cron.GetNextOccurrence(clock.GetUtcNow(), TimeZoneInfo.Utc) is { } next)
        {
            while (next - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, stoppingToken);
            }

            await SweepAsync(stoppingToken);
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        try
        {
            var text = options.Value.KeyFile.Length > 0 ? await File.ReadAllTextAsync(options.Value.KeyFile, cancel) : options.Value.Key;
            if (text.Trim().Length == 0)
            {
                log.LogWarning("A scheduled sweep needs a key: set Sweep:KeyFile, or the environment variable Sweep__Key.");
                return;
            }

            var connection = new RaffConnection(endpoint.Current, new ApiKey(text.Trim()));
            var client = clients.Create(connection);
            var identity = await identities.ReadAsync(client, connection.Key, cancel);
            await runner.Start(new SweepOrder(client, identity, endpoint.StoredName(), SweepOrigin.Scheduled)).End.WaitAsync(cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            log.LogWarning("A scheduled sweep could not begin: {Reason}", error.Message);
        }
    }
}
