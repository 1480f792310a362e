using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Storage;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Operations;

/// <summary>What a command ends as when the API, the network or the console's own store fails: each with its sentence, and sent once.</summary>
public sealed class CommandFaultTests
{
    private const string Words = "The name is reserved.";

    [Theory]
    [InlineData(400, Words, OperationState.Refused, Words)]
    [InlineData(400, null, OperationState.Refused, "The Raff API rejected this request (400).")]
    [InlineData(401, null, OperationState.Refused, "The API key is missing, unknown, expired, or revoked. Sign in with another key.")]
    [InlineData(402, null, OperationState.Refused, "The account balance doesn't cover this. Top it up in the Raff dashboard.")]
    [InlineData(403, null, OperationState.Refused,
        "This key doesn't have permission to do this here. Ask for the permission, or choose another project.")]
    [InlineData(404, null, OperationState.Refused, "Not found, or this key can't access it.")]
    [InlineData(409, null, OperationState.Refused, "Its current state doesn't allow this. Refresh, then try again.")]
    [InlineData(422, Words, OperationState.Refused, Words)]
    [InlineData(500, null, OperationState.Failed, "The Raff API failed (500). Try again in a moment.")]
    [InlineData(503, Words, OperationState.Failed, Words)]
    [InlineData(502, null, OperationState.Unknown, "The answer was lost, and web shows no sign that this was carried out. Look again before you repeat it.")]
    [InlineData(504, null, OperationState.Unknown, "The answer was lost, and web shows no sign that this was carried out. Look again before you repeat it.")]
    [InlineData(0, null, OperationState.Unknown, "The answer was lost, and web shows no sign that this was carried out. Look again before you repeat it.")]
    public async Task Fault_OfTheApi_EndsInItsSentenceAndIsSentOnce(int status, string? words, OperationState state, string sentence)
    {
        await using var world = EngineWorld.Start(new HurriedTime(10));
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        world.Calls.Fault = context => FailAsync(context, status, words);
        world.Calls.Forget();

        var end = await tab.RunToEndAsync(VmCommands.Rename(vm, "db"));

        (end.State, end.Sentence).ShouldBe((state, sentence));
        end.IsSettled.ShouldBeTrue();
        world.Calls.All.Count(call => call.Method != "GET").ShouldBe(1);
        (await world.StepsAsync(end.Id))[^1].ShouldBe(end.StateWord);
        (await tab.VmAsync(vm.Id)).Name.ShouldBe("web");
    }

    [Fact]
    public async Task RateLimit_ThatDoesNotEnd_IsRefusedAndMayBeRepeated()
    {
        await using var world = EngineWorld.Start(new HurriedTime(10));
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        world.Calls.Fault = context => FailAsync(context, 429, null);

        var end = await tab.RunToEndAsync(VmCommands.Rename(vm, "db"));

        (end.State, end.MayRepeat).ShouldBe((OperationState.Refused, true));
        end.Sentence.ShouldBe("This key reached its rate limit. Wait a moment, then try again.");
    }

    [Fact]
    public async Task State_ThatCannotBeRead_SendsNothing()
    {
        await using var world = EngineWorld.Start(new HurriedTime(10));
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        world.Calls.Fault = context => Task.FromResult(Cut(context, context.Request.Path.Value!.EndsWith(vm.Id.Value, StringComparison.Ordinal)));
        world.Calls.Forget();

        var end = await tab.RunToEndAsync(VmCommands.Stop(vm));

        end.State.ShouldBe(OperationState.Refused);
        end.Sentence.ShouldStartWith("Its current state could not be read, so nothing was sent. The connection to the Raff API broke");
        world.Calls.All.ShouldAllBe(call => call.Method == "GET");
    }

    [Fact]
    public async Task FullStore_WhileACommandIsSent_SendsNothingAndMayBeTriedAgain()
    {
        await using var world = EngineWorld.Start(services => services
            .AddSingleton<FullStore>().AddSingleton<IDbContextFactory<ConsoleDbContext>>(provider => provider.GetRequiredService<FullStore>()));
        await using var tab = await world.OpenAsync();
        var vm = await LongVmAsync(tab);
        await tab.Get<OperationTab>().AttachAsync();
        var id = tab.Runner.NewId();
        var disk = world.Get<FullStore>();
        disk.IsFull = true;
        await FillAsync(disk);
        world.Calls.Forget();

        var refused = await tab.Runner.RunAsync(VmCommands.Rename(vm, "db"), id);
        var bulk = await tab.Get<BulkRunner>().StartAsync(tab.Runner.NewId(), "Stop 1 VM", [VmCommands.Stop(vm)]);

        (refused.State, refused.Sentence).ShouldBe((OperationState.Refused, "The disk that holds the console's database is full. Nothing was sent."));
        bulk.ShouldBe("The disk that holds the console's database is full. Nothing was sent.");
        world.Calls.All.ShouldAllBe(call => call.Method == "GET");
        disk.IsFull = false;
        (await tab.Runner.RunAsync(VmCommands.Rename(vm, "db"), id)).State.ShouldBe(OperationState.Succeeded);
    }

    [Fact]
    public async Task FullStore_AfterACommandWasSent_LosesNoEnd()
    {
        await using var world = EngineWorld.Start(services => services
            .AddSingleton<FullStore>().AddSingleton<IDbContextFactory<ConsoleDbContext>>(provider => provider.GetRequiredService<FullStore>()));
        await using var tab = await world.OpenAsync();
        var vm = await LongVmAsync(tab);
        var disk = world.Get<FullStore>();
        world.Calls.Fault = async context =>
        {
            if (context.Request.Method == "PATCH")
            {
                disk.IsFull = true;
                await FillAsync(disk);
            }

            return false;
        };

        var end = await tab.RunToEndAsync(VmCommands.Rename(vm, "db"));

        end.State.ShouldBe(OperationState.Succeeded);
        (await world.StepsAsync(end.Id)).ShouldBe(["sent"]);
        disk.IsFull = false;
        await UntilWrittenAsync(world, tab, end.Id);
        (await world.StepsAsync(end.Id)).ShouldBe(["sent", "succeeded"]);
    }

    private static async Task UntilWrittenAsync(EngineWorld world, EngineTab tab, string id)
    {
        // The book says when a step stands in the journal.
        using var news = new SemaphoreSlim(1);
        void Look(OperationOwner owner) => news.Release();
        world.Get<OperationBook>().Changed += Look;
        try
        {
            do
            {
                await news.WaitAsync(TimeSpan.FromSeconds(30), EngineWorld.Cancel);
            }
            while ((await world.Get<Journal>().FindAsync(id))?.IsSettled != true);
        }
        finally
        {
            world.Get<OperationBook>().Changed -= Look;
        }
    }

    /// <summary>Takes the free pages that the file has already.</summary>
    private static async Task FillAsync(FullStore disk)
    {
        await using var db = disk.CreateDbContext();
        var filler = new string('x', 3_000);
        try
        {
            while (true)
            {
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO SlugMemory (Endpoint, Account, Slug, ProjectId) VALUES ('filler', {Guid.NewGuid().ToString()}, {filler}, 'x')");
            }
        }
        catch (Exception error) when (Journal.Trouble(error) is { SqliteErrorCode: 13 })
        {
            // Now every row that needs a page of its own is refused.
        }
    }

    /// <summary>A VM whose name takes more than a page of the store.</summary>
    private static async Task<VirtualMachine> LongVmAsync(EngineTab tab) =>
        await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web") with { Name = new string('w', 5_000) };

    private static Task<bool> FailAsync(HttpContext context, int status, string? words)
    {
        if (context.Request.Method == "GET")
        {
            return Task.FromResult(false);
        }

        return status == 0 ? Task.FromResult(Cut(context, true)) : AnswerAsync(context, status, words);
    }

    private static async Task<bool> AnswerAsync(HttpContext context, int status, string? words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (status == 429)
        {
            context.Response.Headers.RetryAfter = "0";
        }

        await context.Response.WriteAsync(words is null ? "{}" : JsonSerializer.Serialize(new { error = "Error", message = words }), context.RequestAborted);
        return true;
    }

    private static bool Cut(HttpContext context, bool isWanted)
    {
        if (isWanted)
        {
            context.Abort();
        }

        return isWanted;
    }
}
