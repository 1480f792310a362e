using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sweeps;

/// <summary>Two consoles on one store and one history, in front of the same API.</summary>
public sealed class TwoConsolesTests
{
    private const string Vms = "/api/v1/vms";

    [Fact]
    public async Task Sweep_WhileAnotherConsoleSweeps_DoesNotBeginAndBothGoOn()
    {
        await using var api = EngineWorld.Start();
        await using var client = await api.OpenAsync();
        using var folder = new TemporaryFolder();
        using var one = Console(client, folder.Path);
        using var two = Console(client, folder.Path);
        await using var first = await OpenAsync(one, client);
        await using var second = await OpenAsync(two, client);
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        api.Calls.Forget();
        api.Calls.Fault = async context =>
        {
            if (context.Request.Path == Vms)
            {
                reached.TrySetResult();
                await goOn.Task.WaitAsync(context.RequestAborted);
            }

            return false;
        };

        // The first is in the middle of its sweep when the second begins one.
        var running = first.Get<SweepTab>().Start(SweepOrigin.Requested);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), EngineWorld.Cancel);
        var refused = await second.SweepAsync();
        var meanwhile = await second.AuditAsync();
        goOn.SetResult();
        var outcome = await running.End.WaitAsync(TimeSpan.FromSeconds(90), EngineWorld.Cancel);

        refused.State.ShouldBe(SweepState.Failed);
        refused.Sentence.ShouldContain("already being swept, by another key or another console");
        meanwhile.HasSweep.ShouldBeFalse("nothing was stored yet");
        outcome.State.ShouldBe(SweepState.Done);
        outcome.NotStored.ShouldBeNull();
        api.Calls.All.Count(call => call.Path == Vms).ShouldBe(1, "one of them read the list");

        // What the first found is what the second shows; then it is its turn, and finds nothing twice.
        var found = (await first.AuditAsync()).Findings.Select(finding => finding.Key).ToList();
        found.ShouldNotBeEmpty();
        (await second.AuditAsync()).Findings.Select(finding => finding.Key).ShouldBe(found, ignoreOrder: true);
        (await second.SweepAsync()).State.ShouldBe(SweepState.Done);
        (await first.AuditAsync()).Findings.Select(finding => finding.Key).ShouldBe(found, ignoreOrder: true);
        (await StatesAsync(one)).ShouldBe(["Done", "Done"]);
    }

    [Fact]
    public async Task Sweeps_BegunByBothAtOnce_AreOneAfterTheOther()
    {
        await using var api = EngineWorld.Start();
        await using var client = await api.OpenAsync();
        using var folder = new TemporaryFolder();
        using var one = Console(client, folder.Path);
        using var two = Console(client, folder.Path);
        await using var first = await OpenAsync(one, client);
        await using var second = await OpenAsync(two, client);

        var outcomes = await Task.WhenAll(first.SweepAsync(), second.SweepAsync());

        // Whoever comes second is refused, or begins after the end of the first; never do both store the same sweep.
        outcomes.ShouldContain(outcome => outcome.State == SweepState.Done);
        outcomes.ShouldAllBe(outcome => outcome.NotStored == null);
        (await StatesAsync(one)).Count.ShouldBe(outcomes.Count(outcome => outcome.State == SweepState.Done));
        await using var history = await one.Services.GetRequiredService<IDbContextFactory<HistoryDbContext>>().CreateDbContextAsync(EngineWorld.Cancel);
        var open = await history.Findings.Where(finding => finding.EndedAt == null).Select(finding => finding.Rule + " " + finding.SubjectId)
            .ToListAsync(EngineWorld.Cancel);
        open.ShouldBeUnique();
        open.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Sweep_WhileAnotherConsoleStoresItsOwn_DoesNotBegin()
    {
        await using var api = EngineWorld.Start();
        await using var client = await api.OpenAsync();
        using var folder = new TemporaryFolder();
        using var one = Console(client, folder.Path);
        using var two = Console(client, folder.Path);
        await using var first = await OpenAsync(one, client);
        await using var second = await OpenAsync(two, client);
        await using var lease = await SweepLease.TakeAsync(
            one.Services.GetRequiredService<HistoryStore>(), first.Get<SweepTab>().Fleet, TimeProvider.System, EngineWorld.Cancel);
        await using var storing = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "history.db")};Pooling=False");
        await storing.OpenAsync(EngineWorld.Cancel);
        await using (var command = storing.CreateCommand())
        {
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync(EngineWorld.Cancel);
        }

        var outcome = await second.SweepAsync();

        outcome.State.ShouldBe(SweepState.Failed);
        outcome.Sentence.ShouldContain("already being swept");
        await storing.CloseAsync();
    }

    /// <summary>A console without an API of its own.</summary>
    private static ConsoleApp Console(EngineTab client, string folder)
    {
        var app = new ConsoleApp(new Dictionary<string, string?>
        {
            ["Raff:Endpoint"] = client.Client.Connection.Endpoint.ToString(),
            ["ConnectionStrings:Console"] = $"Data Source={Path.Combine(folder, "console.db")}",
            ["DataProtection:KeyPath"] = Path.Combine(folder, "keys"),
        });
        app.Start();
        return app;
    }

    private static Task<EngineTab> OpenAsync(ConsoleApp app, EngineTab client) =>
        EngineTab.OpenAsync(app, BrowserWorld.Key(1), Guid.NewGuid().ToString("N"), client.Client.Connection.Endpoint);

    private static async Task<List<string>> StatesAsync(ConsoleApp app)
    {
        await using var history = await app.Services.GetRequiredService<IDbContextFactory<HistoryDbContext>>().CreateDbContextAsync(EngineWorld.Cancel);
        return await history.Sweeps.OrderBy(sweep => sweep.Id).Select(sweep => sweep.State).ToListAsync(EngineWorld.Cancel);
    }
}
