using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Storage;

/// <summary>Registers and prepares the console's own store.</summary>
public static class StorageServices
{
    /// <summary>Adds <see cref="IDbContextFactory{TContext}"/> for the store at <c>ConnectionStrings:Console</c>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddDbContextFactory<ConsoleDbContext>((provider, options) =>
            options.UseSqlite(DatabaseFile.ConnectionString(provider.GetRequiredService<IConfiguration>().GetConnectionString("Console"))));
        return services;
    }

    /// <summary>Creates the folder and the file where missing and brings the tables up to date.</summary>
    /// <exception cref="SqliteException">The file is locked, corrupt or not writable.</exception>
    public static async Task PrepareStorageAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        await using var store = await app.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(cancellationToken);
        DatabaseFile.CreateFolder(store.Database.GetConnectionString());
        await store.Database.MigrateAsync(cancellationToken);
        // Readers must not wait for a writer: a page load reads the session while another tab's touch is written.
        await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", cancellationToken);
    }
}
