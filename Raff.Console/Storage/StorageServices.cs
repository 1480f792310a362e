using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Storage;

/// <summary>Registers and prepares the console's own store.</summary>
public static class StorageServices
{
    /// <summary>Adds <see cref="IDbContextFactory{TContext}"/> for the store at <c>ConnectionStrings:Console</c>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) =>
        services.AddDbContextFactory<ConsoleDbContext>((provider, options) =>
            options.UseSqlite(ConsoleFile(provider.GetRequiredService<IConfiguration>()).ConnectionString));

    /// <summary>Creates the store if missing and brings it up to date.</summary>
    /// <exception cref="StoreException">Its file cannot be used.</exception>
    public static Task PrepareStorageAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        return ConsoleFile(app.Configuration).PrepareAsync(app.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>(), cancellationToken);
    }

    /// <summary>The location of the store.</summary>
    public static DatabaseFile ConsoleFile(IConfiguration configuration) => DatabaseFile.Configured(configuration, "Console", "data/console.db");
}
