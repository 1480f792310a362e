using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Storage;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Operations;

/// <summary>The real program with its emulator on a real port, used from below its pages: tabs without a browser.</summary>
public sealed class EngineWorld : IAsyncDisposable
{
    private readonly ConsoleApp app;
    private int tabs;

    private EngineWorld(ConsoleApp app, RecordedCalls calls)
    {
        this.app = app;
        Calls = calls;
    }

    public RecordedCalls Calls { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string ConsoleDatabase => Path.Combine(app.Folder, "console.db");

    public static EngineWorld Start(params (string Name, string Value)[] settings) => Start(_ => { }, settings);

    public static EngineWorld Start(TimeProvider clock) => Start(services => services.AddSingleton(clock));

    public static EngineWorld Start(Action<IServiceCollection> more, params (string Name, string Value)[] settings)
    {
        ArgumentNullException.ThrowIfNull(more);
        var calls = new RecordedCalls();
        var app = new ConsoleApp(settings.ToDictionary(one => one.Name, one => (string?)one.Value), services =>
        {
            services.AddSingleton<IStartupFilter>(calls);
            more(services);
        });
        app.Start();
        return new EngineWorld(app, calls);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public Task<EngineTab> OpenAsync(int key = 1) => EngineTab.OpenAsync(app, BrowserWorld.Key(key), $"session-{Interlocked.Increment(ref tabs)}");

    /// <summary>Puts a VM into a state that no call reaches at will, and leaves it there.</summary>
    public void SetStatus(ResourceId vm, string status)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "emulator.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM Transitions; UPDATE Vms SET Status = $status, PlanId = 3, Storage = 80, AddedStorage = 0 WHERE Id = $id";
        command.Parameters.AddWithValue("$status", status);
        command.Parameters.AddWithValue("$id", vm.Value.ToUpperInvariant());
        command.ExecuteNonQuery();
    }

    /// <summary>Puts a row of a table of the emulator into a state, and leaves it there.</summary>
    public void SetStatus(string table, ResourceId id, string status)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "emulator.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE {table} SET Status = $status WHERE Id = $id";
        command.Parameters.AddWithValue("$status", status);
        command.Parameters.AddWithValue("$id", id.Value.ToUpperInvariant());
        command.ExecuteNonQuery().ShouldBe(1);
    }

    /// <summary>Changes rows of the emulator that no call reaches at will.</summary>
    public void Write(FormattableString statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "emulator.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        var names = Enumerable.Range(0, statement.ArgumentCount).Select(place => $"$p{place}").ToArray<object>();
        command.CommandText = string.Format(System.Globalization.CultureInfo.InvariantCulture, statement.Format, names);
        foreach (var (name, value) in names.Zip(statement.GetArguments()))
        {
            command.Parameters.AddWithValue((string)name, value);
        }

        command.ExecuteNonQuery().ShouldBe(1, statement.Format);
    }

    /// <summary>The states of an operation in the journal, in order.</summary>
    public async Task<List<string>> StepsAsync(string operation)
    {
        await using var db = await Get<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(Cancel);
        return await db.JournalEntries.Where(entry => entry.OperationId == operation).OrderBy(entry => entry.Id).Select(entry => entry.State)
            .ToListAsync(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        app.Dispose();
        return ValueTask.CompletedTask;
    }
}
