using Microsoft.EntityFrameworkCore;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>
/// Turns what stands in the history and in the journal into deliveries. It reads on from where it stopped, so that a restart, or a history that could not be
/// read for a while, loses nothing. What happened before there were webhooks is not sent.
/// </summary>
public sealed class WebhookWatch(
    HistoryStore history, IDbContextFactory<ConsoleDbContext> console, WebhookOutbox outbox, WebhookTargets targets, IRaffEndpoint endpoint)
{
    private const string Sweeps = "sweeps";
    private const string Journal = "journal";
    private const int PerTurn = 200;

    /// <summary>Writes deliveries for what is new.</summary>
    public async Task ScanAsync(CancellationToken cancel)
    {
        var cursors = await outbox.CursorsAsync(cancel);
        await ScanJournalAsync(cursors, cancel);
        await ScanSweepsAsync(cursors, cancel);
    }

    private async Task ScanJournalAsync(Dictionary<string, long> cursors, CancellationToken cancel)
    {
        var failed = Operation.Word(OperationState.Failed);
        var name = endpoint.StoredName();
        await using var db = await console.CreateDbContextAsync(cancel);
        var last = await db.JournalEntries.MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
        if (!cursors.TryGetValue(Journal, out var read))
        {
            await outbox.AddAsync([], [(Journal, last)], cancel);
            return;
        }

        if (last == read)
        {
            return;
        }

        var ids = await db.JournalEntries.Where(entry => entry.Id > read && entry.Id <= last && entry.State == failed)
            .Select(entry => entry.OperationId).ToListAsync(cancel);
        List<OperationRecord> operations = [];
        foreach (var chunk in ids.Distinct().Chunk(PerTurn))
        {
            operations.AddRange(await db.Operations.AsNoTracking().Where(one => one.Endpoint == name && chunk.Contains(one.Id)).ToListAsync(cancel));
        }

        await outbox.AddAsync(
            [.. operations.GroupBy(one => one.Account ?? "key:" + one.IdentityKey).SelectMany(account => Receivers(WebhookEvents.FailedOperations)
                .Select(target => outbox.Make(target, name, account.Key, WebhookEvents.FailedOperations,
                    id => WebhookBodies.Operations(id, account.Key, [.. account.OrderBy(one => one.StartedAt)]))))],
            [(Journal, last)],
            cancel);
    }

    private async Task ScanSweepsAsync(Dictionary<string, long> cursors, CancellationToken cancel)
    {
        List<WebhookDeliveryRecord> deliveries = [];
        List<(string, long)> read = [];
        var name = endpoint.StoredName();
        var isFirst = !cursors.ContainsKey(Sweeps);
        var problem = await history.TryAsync(
            async db =>
            {
                foreach (var fleet in await db.Fleets.AsNoTracking().Where(fleet => fleet.Endpoint == name).ToListAsync(cancel))
                {
                    var cursor = $"{Sweeps}:{fleet.Id}";
                    var done = db.Sweeps.AsNoTracking().Where(sweep => sweep.FleetId == fleet.Id && sweep.State == nameof(SweepState.Done));
                    var last = await done.MaxAsync(sweep => (long?)sweep.Id, cancel) ?? 0;

                    // A lower number than before: the history was deleted, and counts again.
                    var known = cursors.GetValueOrDefault(cursor) is var before && before > last ? 0 : before;
                    if (!isFirst)
                    {
                        foreach (var sweep in await done.Where(sweep => sweep.Id > known).OrderBy(sweep => sweep.Id).ToListAsync(cancel))
                        {
                            deliveries.AddRange(await OfSweepAsync(db, fleet, sweep, name, cancel));
                        }
                    }

                    if (last != before)
                    {
                        read.Add((cursor, last));
                    }
                }
            },
            cancel);
        if (problem is null && (isFirst || read.Count > 0))
        {
            await outbox.AddAsync(deliveries, isFirst ? [.. read, (Sweeps, 1)] : read, cancel);
        }
    }

    private async Task<List<WebhookDeliveryRecord>> OfSweepAsync(
        HistoryDbContext db, FleetRecord fleet, SweepRecord sweep, string name, CancellationToken cancel)
    {
        var own = db.Findings.AsNoTracking().Where(finding => finding.FleetId == fleet.Id);
        List<WebhookDeliveryRecord> deliveries = [];
        await AddAsync(WebhookEvents.NewFindings, own.Where(finding => finding.FirstSeen == sweep.StartedAt));
        await AddAsync(WebhookEvents.FixedFindings, own.Where(finding => finding.EndedAt == sweep.StartedAt));
        return deliveries;

        async Task AddAsync(string what, IQueryable<FindingRecord> rows)
        {
            var receivers = Receivers(what).ToList();
            var findings = receivers.Count == 0 ? [] : await rows.OrderBy(finding => finding.Id).ToListAsync(cancel);
            foreach (var target in receivers)
            {
                var wanted = findings.Where(finding => target.Severities.Contains(finding.Severity.ToLowerInvariant())).ToList();
                if (wanted.Count > 0)
                {
                    deliveries.Add(outbox.Make(target, name, fleet.Account, what, id => WebhookBodies.Findings(id, what, fleet.Account, sweep, wanted)));
                }
            }
        }
    }

    private IEnumerable<WebhookTarget> Receivers(string what) => targets.All.Where(target => target.Events.Contains(what));
}
