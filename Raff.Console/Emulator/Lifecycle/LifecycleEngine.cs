using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Lifecycle;

/// <summary>
/// Applies due transitions in order of time, before every request and once a second. They are stored in the database, so that they
/// continue after a restart.
/// </summary>
internal sealed class LifecycleEngine(
    IDbContextFactory<EmulatorDbContext> contexts, StoreWriter writer, IEnumerable<ITransitionHandler> handlers, TimeProvider time)
{
    private const int Batch = 500;

    // The longest a request waits. Only a moving clock ends a batch early: tests always see everything that is due.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, ITransitionHandler> handlersByKind = handlers.ToDictionary(handler => handler.Kind);

    // Saves every request a query for the next due transition.
    private readonly Lock gate = new();
    private DateTimeOffset? nextDue;
    private long wakes;

    /// <summary>Call this after a commit that may have queued transitions.</summary>
    public void Wake()
    {
        lock (gate)
        {
            wakes++;
            nextDue = null;
        }
    }

    /// <summary>
    /// Applies due transitions. After a while, the rest of a long backlog (such as ten thousand schedules at one hour) is left to the background.
    /// </summary>
    /// <param name="cancel">Gives up.</param>
    /// <param name="toTheEnd">Whether to continue until nothing is due.</param>
    public async Task ApplyDueAsync(CancellationToken cancel, bool toTheEnd = false)
    {
        if (await NextDueAsync(cancel) > time.GetUtcNow())
        {
            return;
        }

        var started = time.GetTimestamp();
        bool more;
        do
        {
            more = await writer.WriteAsync(db => ApplyBatchAsync(db, cancel), cancel);
            Wake();
        }
        while (more && (toTheEnd || time.GetElapsedTime(started) < Patience));
    }

    private async Task<DateTimeOffset> NextDueAsync(CancellationToken cancel)
    {
        long wakesBefore;
        lock (gate)
        {
            if (nextDue is { } known)
            {
                return known;
            }

            wakesBefore = wakes;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var next = await db.Transitions.MinAsync(row => (DateTimeOffset?)row.DueAt, cancel) ?? DateTimeOffset.MaxValue;
        lock (gate)
        {
            // Transitions queued since the query may be due earlier.
            nextDue = wakesBefore == wakes ? next : null;
        }

        return next;
    }

    /// <summary>One transaction; true when more may be due.</summary>
    private async Task<bool> ApplyBatchAsync(EmulatorDbContext db, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var started = time.GetTimestamp();
        for (var applied = 0; applied < Batch && time.GetElapsedTime(started) < Patience; applied++)
        {
            var due = await db.Transitions.Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.Seq).FirstOrDefaultAsync(cancel);
            if (due is null)
            {
                return false;
            }

            db.Transitions.Remove(due);
            if (handlersByKind.TryGetValue(due.Kind, out var handler))
            {
                await handler.ApplyAsync(db, due, cancel);
            }

            await db.SaveChangesAsync(cancel);
        }

        return true;
    }
}
