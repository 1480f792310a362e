using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Raff.Console.Emulator.Store;

/// <summary>What every connection to the emulator's database runs before its first statement.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    /// <summary>
    /// Waits 5 s for a lock; a crash may lose the last commits but never the file (WAL with synchronous=normal); pages are
    /// mapped rather than copied, so that reading a page costs the same in a large and a small database.
    /// </summary>
    public const string Sql =
        "PRAGMA busy_timeout=5000; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; "
        + "PRAGMA mmap_size=1073741824; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }
}
