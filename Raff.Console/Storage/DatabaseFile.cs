using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Storage;

/// <summary>A SQLite file of the console: its location, and how it is prepared or rejected.</summary>
/// <param name="Setting">The setting that names it, for the operator.</param>
/// <param name="ConnectionString">The connection string with an absolute path.</param>
public sealed record DatabaseFile(string Setting, string ConnectionString)
{
    private const int LockedSeconds = 5;

    /// <summary>The absolute path.</summary>
    public string Path => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>The file that a setting names. Relative paths mean the current directory, once, at start.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="name">The connection string's name.</param>
    /// <param name="defaultPath">Where it lies when the setting is absent.</param>
    public static DatabaseFile Configured(IConfiguration configuration, string name, string defaultPath)
    {
        var builder = new SqliteConnectionStringBuilder(configuration.GetConnectionString(name));
        builder.DataSource = System.IO.Path.GetFullPath(builder.DataSource.Length == 0 ? defaultPath : builder.DataSource);
        builder.ForeignKeys = true;
        builder.DefaultTimeout = LockedSeconds;
        return new DatabaseFile($"ConnectionStrings:{name}", builder.ToString());
    }

    /// <summary>Creates the folder and the file if missing, checks its integrity, and migrates its tables.</summary>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public async Task PrepareAsync<TContext>(IDbContextFactory<TContext> contexts, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            await using var store = await contexts.CreateDbContextAsync(cancellationToken);
            await CheckAsync(store, cancellationToken);
            await MigrateAsync(store, cancellationToken);

            // Readers must not wait for a writer: a page load reads the session while another tab's touch is written.
            await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", cancellationToken);
        }
        catch (SqliteException error)
        {
            throw new StoreException($"{Sentence(error)} (SQLite: {error.Message.ReplaceLineEndings(" ")})", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The console's database {Path} cannot be created: {error.Message} Set {Setting} to a writable file.", error);
        }
    }

    private async Task CheckAsync(DbContext store, CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        await using DbCommand check = store.Database.GetDbConnection().CreateCommand();
        check.CommandText = "PRAGMA quick_check(1);";
        if (await check.ExecuteScalarAsync(cancellationToken) is not "ok")
        {
            throw new StoreException(Damaged());
        }
    }

    private async Task MigrateAsync(DbContext store, CancellationToken cancellationToken)
    {
        var known = store.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await store.Database.GetAppliedMigrationsAsync(cancellationToken)).Any(applied => !known.Contains(applied)))
        {
            throw new StoreException($"The console's database {Path} was written by a newer console: run that version, or set {Setting} to another file.");
        }

        if ((await store.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            // EF's lock table survives a killed process, and EF would wait for it forever. This process is the only owner of the file.
            await store.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock;", cancellationToken);
            await store.Database.MigrateAsync(cancellationToken);
        }
    }

    // Result codes: https://www.sqlite.org/rescode.html
    private string Sentence(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => $"The console's database {Path} is locked by another program: stop that program, or set {Setting} to another file.",
        8 or 14 or 23 => $"The console's database {Path} cannot be opened for writing: check its permissions, or set {Setting} to another file.",
        11 or 26 => Damaged(),
        13 => $"The disk that holds the console's database {Path} is full: free some space, or set {Setting} to another file.",
        _ => $"The console's database {Path} cannot be used: move it away and restart to create a new one, or set {Setting} to another file.",
    };

    private string Damaged() =>
        $"The console's database {Path} is damaged or is not a database: move it away and restart to create a new one (operators must sign in again), or set " +
            $"{Setting} to another file.";
}
