using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Operations;
using Raff.Console.Storage;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>Finds and sends events: when a sweep or an operation ended, when a delivery is due, and every half minute in any case.</summary>
public sealed class WebhookWorker(
    WebhookWatch watch, WebhookOutbox outbox, WebhookSender sender, WebhookTargets targets, SweepRunner sweeps, OperationBook operations, TimeProvider clock,
    ILogger<WebhookWorker> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Has it look now.</summary>
    public void Wake() => wake.Writer.TryWrite(true);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (targets.All.Count == 0)
        {
            return;
        }

        sweeps.Changed += OnSweep;
        operations.Changed += OnOperation;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await WaitAsync(await TurnAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what was not sent stands in the store.
        }
        finally
        {
            sweeps.Changed -= OnSweep;
            operations.Changed -= OnOperation;
        }
    }

    private void OnSweep(FleetKey fleet) => Wake();

    private void OnOperation(OperationOwner owner) => Wake();

    private async Task<TimeSpan> TurnAsync(CancellationToken cancel)
    {
        try
        {
            await watch.ScanAsync(cancel);
            var due = await outbox.DueAsync(cancel);
            await Task.WhenAll(due.GroupBy(delivery => delivery.Target).Select(group => SendAsync([.. group], cancel)));
            return await outbox.NextAsync(cancel) is { } next ? next - clock.GetUtcNow() : Longest;
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            log.LogWarning("Webhooks wait: the console's database cannot be used. {Reason}", (error.InnerException ?? error).Message);
            return Longest;
        }
    }

    private async Task SendAsync(IReadOnlyList<WebhookDeliveryRecord> deliveries, CancellationToken cancel)
    {
        foreach (var delivery in deliveries)
        {
            if (outbox.TargetOf(delivery) is not { } target)
            {
                await outbox.WriteAsync(delivery, delivered: false, "The settings no longer have this webhook.", cancel, isLast: true);
                continue;
            }

            var (delivered, sentence) = await sender.SendAsync(target, delivery, cancel);
            await outbox.WriteAsync(delivery, delivered, sentence, cancel);
            if (!delivered)
            {
                // The others of this receiver wait for their turn, so that one that is down holds up nothing for long.
                log.LogWarning("Webhook {Host}, {Event}, attempt {Attempt}: {Sentence}", delivery.Host, delivery.Event, delivery.Attempts, sentence);
                return;
            }
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(wait < Shortest ? Shortest : wait < Longest ? wait : Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            await wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // It is time.
        }
    }
}
