using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage;

namespace Raff.Console.Tests.Operations;

/// <summary>The console's store on a disk that can be full: SQLite then refuses every further page, as it does when the device has no space.</summary>
public sealed class FullStore(DbContextOptions<ConsoleDbContext> options) : IDbContextFactory<ConsoleDbContext>
{
    /// <summary>Whether there is no space left.</summary>
    public bool IsFull { get; set; }

    public ConsoleDbContext CreateDbContext()
    {
        var db = new ConsoleDbContext(options);
        db.Database.OpenConnection();

        // The least it takes is what the file has.
        db.Database.ExecuteSqlRaw(IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823");
        return db;
    }
}
