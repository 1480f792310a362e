using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Lifecycle;

/// <summary>
/// Applies what is due, in order of time: before every request and once a second. What is queued lies in the database, so that it
/// goes on after a restart.
/// </summary>
internal sealed class LifecycleEngine(
    IDbContextFactory<EmulatorDbContext> contexts, StoreWriter writer, IEnumerable<ITransitionHandler> handlers, TimeProvider time)
{
    private const int Batch = 500;

    private readonly Dictionary<string, ITransitionHandler> _handlers = handlers.ToDictionary(handler => handler.Kind);

    // Ticks of the next due time; MinValue: not known. Saves every request the question.
    private long _nextDue = DateTimeOffset.MinValue.UtcTicks;

    /// <summary>To be called after something was committed that may have queued transitions.</summary>
    public void Wake() => Interlocked.Exchange(ref _nextDue, DateTimeOffset.MinValue.UtcTicks);

    public async Task ApplyDueAsync(CancellationToken cancel)
    {
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref _nextDue))
        {
            return;
        }
        Wake();
        await using (var db = await contexts.CreateDbContextAsync(cancel))
        {
            var next = await db.Transitions.MinAsync(row => (DateTimeOffset?)row.DueAt, cancel) ?? DateTimeOffset.MaxValue;
            if (next > time.GetUtcNow())
            {
                // Only if nobody queued something since: then it stays unknown and is asked again.
                Interlocked.CompareExchange(ref _nextDue, next.UtcTicks, DateTimeOffset.MinValue.UtcTicks);
                return;
            }
        }
        while (await writer.WriteAsync(db => ApplyBatchAsync(db, cancel), cancel) == Batch)
        {
            // A long pause may have left more than one batch.
        }
    }

    private async Task<int> ApplyBatchAsync(EmulatorDbContext db, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        for (var applied = 0; applied < Batch; applied++)
        {
            var due = await db.Transitions.Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.Seq).FirstOrDefaultAsync(cancel);
            if (due is null)
            {
                return applied;
            }
            db.Transitions.Remove(due);
            if (_handlers.TryGetValue(due.Kind, out var handler))
            {
                await handler.ApplyAsync(db, due, cancel);
            }
            await db.SaveChangesAsync(cancel);
        }
        return Batch;
    }
}
