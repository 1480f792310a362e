using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Raff.Console.Emulator.Seeds;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator;

/// <summary>Opens the database file: creates, migrates and seeds it, or explains in one line why it cannot.</summary>
internal sealed class EmulatorDatabase(IOptions<EmulatorOptions> options, TimeProvider time, ILogger<EmulatorDatabase> log)
{
    /// <summary>Configures a context for the prepared file. If the file disappears, no empty one is created.</summary>
    public static void Configure(DbContextOptionsBuilder builder, string path) => Configure(builder, path, SqliteOpenMode.ReadWrite, pooling: true);

    /// <exception cref="EmulatorStartException">The file is corrupt, locked, read-only, or belongs to another program or version.</exception>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        var path = options.Value.FullDatabasePath;
        try
        {
            await (File.Exists(path) ? OpenAsync(path, cancel) : CreateAsync(path, cancel));
        }
        catch (SqliteException error)
        {
            throw new EmulatorStartException(
                $"The emulator's database {path} {StoreTrouble.Predicate(error)}, or set Emulator:DatabasePath to another file. (SQLite: {error.Message})",
                error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new EmulatorStartException(
                $"The emulator's database {path} cannot be created: {error.Message} Set Emulator:DatabasePath to a writable file.", error);
        }
    }

    /// <summary>Fills the new database under a temporary name, so that an interruption leaves no partial database behind.</summary>
    private async Task CreateAsync(string path, CancellationToken cancel)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var unfinished = path + ".new";
        foreach (var leftOver in (string[])[unfinished, unfinished + "-wal", unfinished + "-shm"])
        {
            File.Delete(leftOver);
        }

        await OpenAsync(unfinished, cancel);
        File.Move(unfinished, path);
    }

    private async Task OpenAsync(string path, CancellationToken cancel)
    {
        var builder = new DbContextOptionsBuilder<EmulatorDbContext>();
        Configure(builder, path, SqliteOpenMode.ReadWriteCreate, pooling: false);
        await using var db = new EmulatorDbContext(builder.Options);
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Except(db.Database.GetMigrations()).Any())
        {
            throw new EmulatorStartException(
                $"The emulator's database {path} was created by another version of this program: delete it to create a new one, "
                + "or set Emulator:DatabasePath to another file.");
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            // EF's lock table survives a killed process, and EF would wait for it indefinitely. This process is the file's only owner.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock;", cancel);
            await db.Database.MigrateAsync(cancel);
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancel);
        await SeedAsync(db, cancel);
    }

    private async Task SeedAsync(EmulatorDbContext db, CancellationToken cancel)
    {
        var path = options.Value.FullDatabasePath;
        if (await db.Settings.AsNoTracking().FirstOrDefaultAsync(row => row.Name == SettingRow.Seed, cancel) is { } seeded)
        {
            log.LogInformation("Emulator database {Path}, filled with the {Seed} seed.", path, seeded.Value);
            return;
        }

        log.LogInformation("Filling the new emulator database {Path} with the {Seed} seed.", path, options.Value.Seed);
        var started = time.GetTimestamp();
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using (var transaction = connection.BeginTransaction(deferred: false))
        {
            Seeder.Fill(db, connection, transaction, options.Value, time.GetUtcNow(), cancel);
            await transaction.CommitAsync(cancel);
        }

        log.LogInformation("Filled in {Seconds:0.0} s. Its demo keys are public.", time.GetElapsedTime(started).TotalSeconds);
    }

    private static void Configure(DbContextOptionsBuilder builder, string path, SqliteOpenMode mode, bool pooling) =>
        builder.UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = 5, Pooling = pooling }.ToString())
            .AddInterceptors(new ConnectionPragmas());
}
