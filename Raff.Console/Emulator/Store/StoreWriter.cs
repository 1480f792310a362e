using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Raff.Console.Emulator.Store;

/// <summary>
/// Writers wait for each other here rather than in SQLite, which polls. A write is one immediate transaction, and increments
/// the generation that caches depend on.
/// </summary>
internal sealed class StoreWriter(IDbContextFactory<EmulatorDbContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Runs <paramref name="work"/> in a transaction of its own, saves and commits; an exception rolls back.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="cancel">Cancels the wait or the work.</param>
    /// <param name="newGeneration">False if no cached data changes.</param>
    public async Task<T> WriteAsync<T>(Func<EmulatorDbContext, Task<T>> work, CancellationToken cancel, bool newGeneration = true)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await using var transaction = await BeginAsync(db, deferred: false, cancel);
            var result = await work(db);
            await db.SaveChangesAsync(cancel);
            if (newGeneration)
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO Settings (Name, Value) VALUES ({SettingRow.Generation}, '1')
                    ON CONFLICT (Name) DO UPDATE SET Value = CAST(Value AS INTEGER) + 1
                    """,
                    cancel);
            }

            await transaction.CommitAsync(cancel);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Begins a transaction; a deferred one reads a consistent snapshot and blocks no one.</summary>
    public static async Task<SqliteTransaction> BeginAsync(EmulatorDbContext db, bool deferred, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred);
        await db.Database.UseTransactionAsync(transaction, cancel);
        return transaction;
    }

    /// <summary>The generation that <paramref name="db"/>'s transaction sees.</summary>
    public static async Task<long> GenerationAsync(EmulatorDbContext db, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"SELECT CAST(Value AS INTEGER) FROM Settings WHERE Name = '{SettingRow.Generation}'";
        return await command.ExecuteScalarAsync(cancel) as long? ?? 0;
    }

    public void Dispose() => turn.Dispose();
}
