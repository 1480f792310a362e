using Microsoft.Extensions.Options;

namespace Raff.Console.Operations;

/// <summary>Forgets operations that are older than <see cref="JournalOptions.RetentionDays"/>, at start and then every few hours.</summary>
internal sealed class JournalRetention(Journal journal, IOptions<JournalOptions> options, TimeProvider clock, ILogger<JournalRetention> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await journal.ForgetAsync(clock.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays));
            }
            catch (Exception error) when (Journal.Trouble(error) is { } trouble)
            {
                log.LogWarning("Old operations could not be forgotten: {Reason}", Journal.Sentence(trouble));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
