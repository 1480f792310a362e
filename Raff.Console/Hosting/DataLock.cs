using Raff.Console.Storage;

namespace Raff.Console.Hosting;

/// <summary>
/// Refuses a second process on the same database: sessions, marks and operations are also cached in memory, and two processes would contradict
/// each other. The operating system releases the lock with the process, however it ends.
/// </summary>
public sealed class DataLock : IDisposable
{
    // One process may run several consoles on one database, as tests do for a restart.
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, (FileStream File, int Users)> Locks = new(StringComparer.Ordinal);
    private string? path;

    /// <summary>Makes the files private and takes the lock.</summary>
    /// <param name="database">The database file.</param>
    /// <exception cref="StoreException">Another process has it, or its folder cannot be written.</exception>
    public void Take(DatabaseFile database)
    {
        var file = database.Path + ".lock";
        lock (Gate)
        {
            if (Locks.TryGetValue(file, out var taken))
            {
                Locks[file] = taken with { Users = taken.Users + 1 };
            }
            else
            {
                Locks[file] = (Open(database, file), 1);
            }

            path = file;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (Gate)
        {
            if (path is null || !Locks.TryGetValue(path, out var taken))
            {
                return;
            }

            if (taken.Users > 1)
            {
                Locks[path] = taken with { Users = taken.Users - 1 };
            }
            else
            {
                taken.File.Dispose();
                Locks.Remove(path);
            }

            path = null;
        }
    }

    private static FileStream Open(DatabaseFile database, string file)
    {
        try
        {
            PrivateFiles.Prepare(database.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"The console's database {database.Path} cannot be created: {error.Message} Set {database.Setting} to a writable file.",
                error);
        }

        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StoreException(
                $"The console's database {database.Path} cannot be opened for writing: {error.Message} Set {database.Setting} to a writable file.",
                error);
        }
        catch (IOException error)
        {
            throw new StoreException($"Another console is using the database {database.Path}: stop it, or set {database.Setting} to another file.", error);
        }
    }
}
