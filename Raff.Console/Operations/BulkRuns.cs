using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage;

namespace Raff.Console.Operations;

/// <summary>The bulk runs of this process and of the store. One for all.</summary>
public sealed class BulkRuns(IDbContextFactory<ConsoleDbContext> storage, Journal journal, OperationBook book, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, BulkRun> inHand = new();

    /// <summary>Raised on any thread when a run began, was canceled or ended; what becomes of its items, <see cref="OperationsState"/> says.</summary>
    public event Action<string>? Changed;

    /// <summary>A run of an owner as it is now, whether this process ran it or an earlier one; null where there is none.</summary>
    public async Task<BulkView?> FindAsync(OperationOwner owner, string id)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (Live(owner, id) is { } run)
        {
            return run.View(book);
        }

        await using var db = await storage.CreateDbContextAsync();
        return await db.BulkRuns.AsNoTracking()
            .FirstOrDefaultAsync(one => one.Id == id && one.Endpoint == owner.Endpoint && one.IdentityKey == owner.Identity) is { } record
            ? new BulkView(id, record.Title, record.StartedAt, record.EndedAt ?? clock.GetUtcNow(), record.CanceledAt is not null, MayRetry: false,
                [.. await journal.OfRunAsync(id)])
            : null;
    }

    /// <summary>The latest runs of an owner.</summary>
    public async Task<IReadOnlyList<BulkRunRecord>> LatestAsync(OperationOwner owner, int count)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var db = await storage.CreateDbContextAsync();
        return await db.BulkRuns.AsNoTracking().Where(one => one.Endpoint == owner.Endpoint && one.IdentityKey == owner.Identity)
            .OrderByDescending(one => one.StartedAt).Take(count).ToListAsync();
    }

    /// <summary>Sends nothing further of a run; what was sent goes on.</summary>
    public async Task CancelAsync(OperationOwner owner, string id)
    {
        if (Live(owner, id) is not { EndedAt: null } run)
        {
            return;
        }

        run.Cancel();
        Changed?.Invoke(id);
        await using var db = await storage.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        await db.BulkRuns.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.CanceledAt, now));
    }

    internal BulkRun? Live(OperationOwner owner, string id) => inHand.GetValueOrDefault(id) is { } run && run.Owner == owner ? run : null;

    internal Task<JournalBegin> WriteAsync(IEnumerable<Operation> items, BulkRunRecord run) => journal.BeginAsync([.. items], run);

    internal void Begin(BulkRun run)
    {
        inHand[run.Id] = run;
        book.Put([.. run.Items.Select(item => item.Draft)]);
        Changed?.Invoke(run.Id);
    }

    internal async Task EndAsync(BulkRun run)
    {
        var now = clock.GetUtcNow();
        run.EndedAt = now;
        Changed?.Invoke(run.Id);
        await using var db = await storage.CreateDbContextAsync();
        await db.BulkRuns.Where(one => one.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAt, now));
    }
}
