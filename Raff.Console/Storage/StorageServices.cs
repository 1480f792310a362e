using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage.History;

namespace Raff.Console.Storage;

/// <summary>Registers and prepares the console's own store and the history of sweeps.</summary>
public static class StorageServices
{
    private const string HistoryName = "history.db";

    /// <summary>
    /// Adds <see cref="IDbContextFactory{TContext}"/> for the store at <c>ConnectionStrings:Console</c> and the history at <c>ConnectionStrings:History</c>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddDbContextFactory<ConsoleDbContext>((provider, options) =>
            options.UseSqlite(ConsoleFile(provider.GetRequiredService<IConfiguration>()).ConnectionString))
        .AddDbContextFactory<HistoryDbContext>((provider, options) =>
            options.UseSqlite(HistoryFile(provider.GetRequiredService<IConfiguration>()).ConnectionString))
        .AddSingleton<HistoryStore>();

    /// <summary>Creates the store if missing and brings it up to date. History is prepared when it is first used: without it the console works.</summary>
    /// <exception cref="StoreException">Its file cannot be used.</exception>
    public static Task PrepareStorageAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        return ConsoleFile(app.Configuration).PrepareAsync(app.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>(), cancellationToken);
    }

    /// <summary>The location of the store.</summary>
    public static DatabaseFile ConsoleFile(IConfiguration configuration) => DatabaseFile.Configured(configuration, "Console", "data/console.db");

    /// <summary>The location of the history: beside the store unless it is set.</summary>
    public static DatabaseFile HistoryFile(IConfiguration configuration) =>
        DatabaseFile.Configured(configuration, "History", Path.Combine(Path.GetDirectoryName(ConsoleFile(configuration).Path)!, HistoryName));
}
