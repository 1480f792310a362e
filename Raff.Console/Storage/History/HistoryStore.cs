using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Storage.History;

/// <summary>
/// Reads and writes the history database. It may be locked, full, damaged or gone at any time: that is an answer in words here, never an exception, since no
/// page depends on it. Work runs outside the circuit, because SQLite blocks its caller while the file is locked. Safe to use from any thread.
/// </summary>
public sealed class HistoryStore(IDbContextFactory<HistoryDbContext> contexts, IConfiguration configuration, ILogger<HistoryStore> log) : IDisposable
{
    private readonly SemaphoreSlim preparing = new(1, 1);
    private bool isReady;

    /// <summary>Runs work in the history database.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <returns>Null, or why it could not be done, as a sentence.</returns>
    public Task<string?> TryAsync(Func<HistoryDbContext, Task> work, CancellationToken cancel) => Task.Run(() => RunAsync(work, cancel), cancel);

    /// <inheritdoc />
    public void Dispose() => preparing.Dispose();

    private async Task<string?> RunAsync(Func<HistoryDbContext, Task> work, CancellationToken cancel)
    {
        try
        {
            await PrepareAsync(cancel);
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await work(db);
            return null;
        }
        catch (StoreException error)
        {
            return Said(error.Message);
        }
        catch (Exception error) when ((error as SqliteException ?? error.InnerException as SqliteException) is { } sqlite)
        {
            // Whatever is wrong with the file, the next use looks at it again: it may have been moved away, and is then created again.
            isReady = false;
            return Said(Sentence(sqlite));
        }
        catch (Exception error) when (error is DbException or DbUpdateException or IOException)
        {
            isReady = false;
            return Said("The history database cannot be used.");
        }
    }

    private string Said(string sentence)
    {
        log.LogWarning("History: {Sentence}", sentence);
        return sentence;
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        var file = StorageServices.HistoryFile(configuration);
        if (isReady && File.Exists(file.Path))
        {
            return;
        }

        await preparing.WaitAsync(cancel);
        try
        {
            CreatePrivate(file.Path);
            await file.PrepareAsync(contexts, cancel);
            isReady = true;
        }
        finally
        {
            preparing.Release();
        }
    }

    /// <summary>History says what an account has and lacks: like the console's store it is readable for its owner only.</summary>
    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The history database {path} cannot be created: {error.Message}", error);
        }
    }

    // Result codes: https://www.sqlite.org/rescode.html
    private static string Sentence(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => "The history database is locked by another program.",
        8 or 14 or 23 => "The history database cannot be written.",
        13 => "The disk that holds the history database is full.",
        11 or 26 => "The history database is damaged.",
        _ => "The history database cannot be used.",
    };
}
