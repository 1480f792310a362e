using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sessions;

/// <summary>Sessions on a database of their own, with real encryption and a clock that only the test moves.</summary>
public sealed class SessionStoreFixture : IAsyncDisposable
{
    /// <summary>A key that could be real.</summary>
    public const string Secret = "raff_1234abcdffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    private readonly ServiceProvider services;
    private readonly string folder = Directory.CreateTempSubdirectory("raff-sessions-").FullName;

    private SessionStoreFixture(SessionLimits limits)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Console"] = $"Data Source={DatabasePath}" }).Build();
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddStorage()
            .AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "keys"))).Services
            .BuildServiceProvider();
        Contexts = services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>();
        Vault = new KeyVault(services.GetRequiredService<IDataProtectionProvider>(), Contexts, NullLogger<KeyVault>.Instance);
        Limits = Options.Create(limits);
        Store = NewStore(Endpoint);
    }

    /// <summary>The database file.</summary>
    public string DatabasePath => Path.Combine(folder, "console.db");

    /// <summary>The clock.</summary>
    public ManualTime Time { get; } = new();

    /// <summary>Where the console points.</summary>
    public FixedEndpoint Endpoint { get; } = new("https://api.example/", isEmulator: false);

    /// <summary>The database.</summary>
    public IDbContextFactory<ConsoleDbContext> Contexts { get; }

    /// <summary>The encryption.</summary>
    public KeyVault Vault { get; }

    /// <summary>How long sessions live.</summary>
    public IOptions<SessionLimits> Limits { get; }

    /// <summary>Who hears of ends.</summary>
    public SessionEnds Ends { get; } = new();

    /// <summary>What is tested.</summary>
    public SessionStore Store { get; }

    /// <summary>Makes the database.</summary>
    public static async Task<SessionStoreFixture> CreateAsync(SessionLimits? limits = null)
    {
        var fixture = new SessionStoreFixture(limits ?? new SessionLimits());
        await StorageServices.ConsoleFile(fixture.services.GetRequiredService<IConfiguration>())
            .PrepareAsync(fixture.Contexts, TestContext.Current.CancellationToken);
        return fixture;
    }

    /// <summary>Another store over the same database, as after a restart.</summary>
    public SessionStore NewStore(IRaffEndpoint endpoint) => new(Contexts, Vault, Ends, endpoint, Limits, Time, NullLogger<SessionStore>.Instance);

    /// <summary>Opens a session.</summary>
    /// <returns>Its cookie's token.</returns>
    public async Task<string> OpenAsync(string secret = Secret)
    {
        var key = new ApiKey(secret);
        var identity = new Identity { Key = await Vault.IdentityKeyAsync(Endpoint.StoredName(), key, default), KeyPrefix = key.Prefix, KeyName = "deploys" };
        return await Store.CreateAsync(key, identity, new SessionOrigin("Firefox on Linux", "192.0.2.1"), default);
    }

    /// <summary>Opens a session.</summary>
    public async Task<SessionId> OpenIdAsync(string secret = Secret) => SessionToken.Hash(await OpenAsync(secret))!.Value;

    /// <summary>Looks a session up.</summary>
    public Task<SessionLookup> FindAsync(SessionId session) => Store.FindAsync(session, default);

    /// <summary>The operator of a live session.</summary>
    public async Task<Operator> OperatorAsync(SessionId session) => (await FindAsync(session)).ShouldBeOfType<SessionLookup.Live>().Operator;

    /// <summary>The record as it is stored.</summary>
    public async Task<SessionRecord> RecordAsync(SessionId session)
    {
        await using var store = await Contexts.CreateDbContextAsync();
        return await store.Sessions.AsNoTracking().SingleAsync(s => s.Id == session.Value);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Vault.Dispose();
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
