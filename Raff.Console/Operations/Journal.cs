using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage;

namespace Raff.Console.Operations;

/// <summary>Writes and reads the record of operations in the console's store. One for all; safe to use from any thread.</summary>
public sealed class Journal(IDbContextFactory<ConsoleDbContext> storage, TimeProvider clock)
{
    private const int UniqueBroken = 19;
    private readonly ConcurrentDictionary<string, byte> begun = new(StringComparer.Ordinal);

    /// <summary>Whether this process began an operation that has not ended: no other process left it behind.</summary>
    public bool IsUnderWayHere(string id) => begun.ContainsKey(id);

    /// <summary>Writes the first entry of an operation.</summary>
    public Task<JournalBegin> BeginAsync(Operation operation) => BeginAsync([operation]);

    /// <summary>Writes the first entry of several operations, and the bulk run they belong to, all or none.</summary>
    public async Task<JournalBegin> BeginAsync(IReadOnlyCollection<Operation> operations, BulkRunRecord? run = null)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var added = operations.Where(operation => !operation.IsSettled && begun.TryAdd(operation.Id, 0)).ToList();
        try
        {
            await using var db = await storage.CreateDbContextAsync();
            if (run is not null)
            {
                db.Add(run);
            }

            foreach (var operation in operations)
            {
                db.Add(operation.ToRecord());
                db.Add(Entry(operation));
            }

            await db.SaveChangesAsync();
            return new JournalBegin.Begun();
        }
        catch (Exception error) when (Trouble(error) is { } sqlite)
        {
            added.ForEach(operation => begun.TryRemove(operation.Id, out _));
            return sqlite.SqliteErrorCode == UniqueBroken && await FindAsync(operations.First().Id) is { } existing
                ? new JournalBegin.Existing(existing)
                : new JournalBegin.Unavailable($"{Sentence(sqlite)} Nothing was sent.");
        }
    }

    /// <summary>Writes a further step of an operation.</summary>
    /// <returns>Null, or why it could not be written.</returns>
    public async Task<string?> WriteAsync(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        try
        {
            await using var db = await storage.CreateDbContextAsync();
            db.Update(operation.ToRecord());
            db.Add(Entry(operation));
            await db.SaveChangesAsync();
            if (operation.IsSettled)
            {
                begun.TryRemove(operation.Id, out _);
            }

            return null;
        }
        catch (Exception error) when (Trouble(error) is { } sqlite)
        {
            return Sentence(sqlite);
        }
    }

    /// <summary>Takes queued operations out of the queue, so that no two runners send one.</summary>
    /// <returns>Begun where all of them were still queued.</returns>
    public async Task<JournalBegin> DequeueAsync(IReadOnlyCollection<Operation> sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        try
        {
            await using var db = await storage.CreateDbContextAsync();
            await using var together = await db.Database.BeginTransactionAsync();
            var ids = sent.Select(operation => operation.Id).ToList();
            var queued = Operation.Word(OperationState.Queued);
            if (await db.Operations.CountAsync(record => ids.Contains(record.Id) && record.State == queued) != ids.Count)
            {
                return new JournalBegin.Existing(await FindAsync(ids[0]) ?? sent.First());
            }

            foreach (var operation in sent)
            {
                db.Update(operation.ToRecord());
                db.Add(Entry(operation));
            }

            await db.SaveChangesAsync();
            await together.CommitAsync();
            return new JournalBegin.Begun();
        }
        catch (Exception error) when (Trouble(error) is { } sqlite)
        {
            return new JournalBegin.Unavailable($"{Sentence(sqlite)} Nothing was sent.");
        }
    }

    /// <summary>An operation by its id.</summary>
    public async Task<Operation?> FindAsync(string id)
    {
        await using var db = await storage.CreateDbContextAsync();
        return await db.Operations.AsNoTracking().FirstOrDefaultAsync(record => record.Id == id) is { } record ? Operation.Of(record) : null;
    }

    /// <summary>The operations of an owner that have not ended, and the latest that have.</summary>
    public async Task<IReadOnlyList<Operation>> OfOwnerAsync(OperationOwner owner, int latest)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var db = await storage.CreateDbContextAsync();
        var own = db.Operations.AsNoTracking().Where(record => record.Endpoint == owner.Endpoint && record.IdentityKey == owner.Identity);
        var open = await own.Where(record => record.SettledAt == null).ToListAsync();
        var ended = await own.Where(record => record.SettledAt != null).OrderByDescending(record => record.StartedAt).Take(latest).ToListAsync();
        return [.. open.Concat(ended).Select(Operation.Of)];
    }

    /// <summary>The operations of a bulk run, in their order.</summary>
    public async Task<IReadOnlyList<Operation>> OfRunAsync(string runId)
    {
        await using var db = await storage.CreateDbContextAsync();
        return [.. (await db.Operations.AsNoTracking().Where(record => record.RunId == runId).OrderBy(record => record.Id).ToListAsync()).Select(Operation.Of)];
    }

    /// <summary>Forgets what is older than a time.</summary>
    public async Task<int> ForgetAsync(DateTimeOffset before)
    {
        await using var db = await storage.CreateDbContextAsync();
        await db.BulkRuns.Where(run => run.StartedAt < before).ExecuteDeleteAsync();
        return await db.Operations.Where(record => record.StartedAt < before).ExecuteDeleteAsync();
    }

    /// <summary>The trouble of the store behind an exception; null where it has another cause.</summary>
    internal static SqliteException? Trouble(Exception error) => error as SqliteException ?? error.InnerException as SqliteException;

    // Result codes: https://www.sqlite.org/rescode.html
    internal static string Sentence(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => "The console's database is locked by another program.",
        8 or 14 or 23 => "The console's database cannot be written.",
        13 => "The disk that holds the console's database is full.",
        11 or 26 => "The console's database is damaged.",
        _ => "The console's database cannot be used.",
    };

    private JournalEntryRecord Entry(Operation operation) =>
        new() { OperationId = operation.Id, At = clock.GetUtcNow(), State = operation.StateWord, Sentence = operation.Sentence };
}
