using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Storage;

namespace Raff.Console.Tests.Storage;

public sealed class ConsoleDbContextTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("raff-store-").FullName;
    private readonly ServiceProvider services;

    public ConsoleDbContextTests() => services = new ServiceCollection().AddSingleton(Configuration).AddStorage().BuildServiceProvider();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IConfiguration Configuration => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string,
            string?>
        { ["ConnectionStrings:Console"] = $"Data Source={Path.Combine(folder, "deep", "er", "console.db")}" }).Build();

    private IDbContextFactory<ConsoleDbContext> Contexts => services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Model_AndMigrations_AreTheSame()
    {
        await using var store = await Contexts.CreateDbContextAsync(Cancel);

        store.Database.HasPendingModelChanges().ShouldBeFalse("add a migration");
    }

    [Fact]
    public async Task Prepare_NewFile_CreatesFolderTablesAndWriteAheadLog()
    {
        await PrepareAsync();

        await using var store = await Contexts.CreateDbContextAsync(Cancel);
        (await store.Sessions.CountAsync(Cancel)).ShouldBe(0);
        (await store.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync(Cancel)).ShouldBe(["wal"]);
    }

    [Fact]
    public async Task Prepare_Again_KeepsTheData()
    {
        await PrepareAsync();
        await using (var store = await Contexts.CreateDbContextAsync(Cancel))
        {
            store.Add(new EndpointHabitRecord { Endpoint = "emulator", Operation = "GET vms", Habit = "project" });
            await store.SaveChangesAsync(Cancel);
        }

        await PrepareAsync();

        await using var again = await Contexts.CreateDbContextAsync(Cancel);
        (await again.EndpointHabits.CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Prepare_AfterAKillDuringMigration_DoesNotWaitForTheLock()
    {
        Directory.CreateDirectory(Path.Combine(folder, "deep", "er"));
        await using (var store = await Contexts.CreateDbContextAsync(Cancel))
        {
            await store.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
                """, Cancel);
        }

        await PrepareAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    [Fact]
    public async Task Times_Stored_AreComparedInTheDatabaseAndComeBackInUtc()
    {
        await PrepareAsync();
        var noon = new DateTimeOffset(2026, 9, 1, 14, 0, 0, TimeSpan.FromHours(2));
        await using (var store = await Contexts.CreateDbContextAsync(Cancel))
        {
            store.Add(new ProjectVisitRecord { Endpoint = "emulator", IdentityKey = "x", ProjectId = "1", Pinned = false, LastVisitedAt = noon });
            store.Add(new ProjectVisitRecord { Endpoint = "emulator", IdentityKey = "x", ProjectId = "2", Pinned = false, LastVisitedAt = noon.AddTicks(1) });
            store.Add(new ProjectVisitRecord { Endpoint = "emulator", IdentityKey = "x", ProjectId = "3", Pinned = true });
            await store.SaveChangesAsync(Cancel);
        }

        await using var again = await Contexts.CreateDbContextAsync(Cancel);
        var later = await again.ProjectVisits.AsNoTracking().Where(v => v.LastVisitedAt > noon).OrderBy(v => v.LastVisitedAt).SingleAsync(Cancel);
        later.ProjectId.ShouldBe("2");
        later.LastVisitedAt.ShouldBe(new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1));
    }

    [Fact]
    public async Task Journal_OfADeletedOperation_GoesWithIt()
    {
        await PrepareAsync();
        await using var store = await Contexts.CreateDbContextAsync(Cancel);
        store.Add(new OperationRecord
        {
            Id = "op1",
            StartedAt = DateTimeOffset.UnixEpoch,
            IdentityKey = "x",
            KeyPrefix = "raff_12345678",
            Endpoint = "emulator",
            Kind = "vms",
            Command = "vm.delete",
            State = "sent",
        });
        store.Add(new JournalEntryRecord { OperationId = "op1", At = DateTimeOffset.UnixEpoch, State = "sent", Sentence = "Sent." });
        await store.SaveChangesAsync(Cancel);

        await store.Operations.ExecuteDeleteAsync(Cancel);

        (await store.JournalEntries.AsNoTracking().CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public void Configured_RelativePath_MeansTheCurrentDirectory()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Console"] = "Data Source=x/console.db;Cache=Shared" }).Build();

        DatabaseFile.Configured(configuration, "Console", "data/console.db").Path.ShouldBe(Path.GetFullPath("x/console.db"));
        DatabaseFile.Configured(new ConfigurationBuilder().Build(), "Console", "data/console.db").Path.ShouldBe(Path.GetFullPath("data/console.db"));
    }

    private Task PrepareAsync() => StorageServices.ConsoleFile(Configuration).PrepareAsync(Contexts, Cancel);
}
