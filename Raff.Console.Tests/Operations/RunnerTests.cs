using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Operations;

/// <summary>What the runner checks, writes and finds out.</summary>
public sealed class RunnerTests
{
    [Fact]
    public async Task Run_MissingPermission_IsRefusedJournaledAndNotSent()
    {
        await using var world = EngineWorld.Start();
        await using var admin = await world.OpenAsync(2);
        var project = await admin.ProjectAsync("staging");
        world.Calls.Forget();

        var answer = await admin.Get<AccountChanges>()
            .SendAsync(PermissionName.AccountProjectsDelete, client => client.DeleteProjectAsync(project, EngineWorld.Cancel), "projects");

        answer.ShouldBeOfType<RaffResult<Acknowledgement>.Failed>().Error.ShouldBeOfType<RaffError.Forbidden>();
        var denied = (await world.Get<Journal>().OfOwnerAsync(admin.Get<OperationTab>().Sender.Owner, 10)).ShouldHaveSingleItem();
        (denied.Command, denied.State).ShouldBe(("project.delete", OperationState.Refused));
        (await world.StepsAsync(denied.Id)).ShouldBe(["refused"]);
        world.Calls.All.ShouldAllBe(call => call.Method == "GET");
    }

    [Fact]
    public async Task Run_RefusedByTheApi_IsJournaledWithItsMessage()
    {
        await using var world = EngineWorld.Start();
        await using var owner = await world.OpenAsync();
        await using var operatorOfStaging = await world.OpenAsync(3);
        var vm = await owner.CreateVmAsync(await owner.ProjectAsync("staging"), "web");

        var operation = await operatorOfStaging.Runner.RunAsync(
            VmCommands.Delete(vm, [], VolumeAction.Detach, deleteVpc: false), operatorOfStaging.Runner.NewId());

        operation.State.ShouldBe(OperationState.Refused);
        operation.Sentence.ShouldNotBeEmpty();
        (await world.StepsAsync(operation.Id))[^1].ShouldBe("refused");
        (await owner.VmAsync(vm.Id)).Name.ShouldBe("web");
    }

    [Fact]
    public async Task Run_OfADestructiveCommandInAProtectedProject_IsRefused()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        await using var other = await world.OpenAsync();
        var project = await tab.ProjectAsync("staging");
        var vm = await tab.CreateVmAsync(project, "web");
        await other.Get<ProjectProtection>().ProtectAsync(new ProjectCard(project, "staging", "staging", false), EngineWorld.Cancel);
        world.Calls.Forget();

        var deleted = await tab.Runner.RunAsync(VmCommands.Delete(vm, [], VolumeAction.Detach, deleteVpc: false), tab.Runner.NewId());
        var renamed = await tab.Runner.RunAsync(VmCommands.Rename(vm, "db"), tab.Runner.NewId());

        deleted.Sentence.ShouldBe("This project is protected. Remove the protection first.");
        renamed.State.ShouldBe(OperationState.Succeeded);
        world.Calls.All.Count(call => call.Method != "GET").ShouldBe(1);
    }

    [Fact]
    public async Task Run_AfterTheSessionEnded_IsNotSent()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        world.Calls.Forget();
        tab.IsAlive = false;

        var operation = await tab.Runner.RunAsync(VmCommands.Rename(vm, "db"), tab.Runner.NewId());

        (operation.State, operation.Sentence).ShouldBe((OperationState.Refused, "Your session is over. Nothing was sent."));
        world.Calls.All.ShouldAllBe(call => call.Method == "GET");
    }

    [Fact]
    public async Task Run_WhileTheStoreIsLocked_SendsNothingAndMayBeTriedAgain()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        await tab.Get<OperationTab>().AttachAsync();
        var id = tab.Runner.NewId();
        world.Calls.Forget();
        await using (var connection = new SqliteConnection($"Data Source={world.ConsoleDatabase}"))
        {
            connection.Open();
            await using var transaction = connection.BeginTransaction(deferred: false);

            var refused = await tab.Runner.RunAsync(VmCommands.Rename(vm, "db"), id);

            (refused.State, refused.Sentence).ShouldBe((OperationState.Refused, "The console's database is locked by another program. Nothing was sent."));
            world.Calls.All.ShouldAllBe(call => call.Method == "GET");
        }

        (await tab.Runner.RunAsync(VmCommands.Rename(vm, "db"), id)).State.ShouldBe(OperationState.Succeeded);
    }

    [Theory]
    [InlineData(true, OperationState.Succeeded)]
    [InlineData(false, OperationState.Unknown)]
    public async Task Run_AnswerLost_ChecksTheRowAndIsNotRepeated(bool wasDone, OperationState end)
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        if (wasDone)
        {
            // Someone carries it out; the answer is cut.
            world.Calls.Fault = async context =>
            {
                if (context.Request.Method != "PATCH")
                {
                    return false;
                }

                world.Calls.Fault = null;
                await tab.Client.RenameVmAsync(vm.ProjectId!.Value, vm.Id, "db", EngineWorld.Cancel);
                context.Abort();
                return true;
            };
        }
        else
        {
            world.Calls.Fault = context =>
            {
                if (context.Request.Method == "PATCH")
                {
                    context.Abort();
                }

                return Task.FromResult(context.Request.Method == "PATCH");
            };
        }

        world.Calls.Forget();
        var first = await tab.Runner.RunAsync(VmCommands.Rename(vm, "db"), tab.Runner.NewId());

        first.State.ShouldBe(OperationState.Unknown);
        if (wasDone)
        {
            (await tab.Get<OperationFollower>().UntilSettledAsync(first)).State.ShouldBe(end);
        }

        world.Calls.All.Count(call => call.Method == "PATCH").ShouldBe(wasDone ? 2 : 1);
    }

    [Fact]
    public async Task Run_OfAnAccountChange_IsJournaledWithoutItsSecret()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();

        var made = await tab.Get<AccountChanges>()
            .SendAsync(PermissionName.AccountApiKeysCreate, client =>
                client.CreateApiKeyAsync(new CreateApiKey { Name = "ci" }, EngineWorld.Cancel), "api-keys");
        var vm = VmCommands.Create(
            await tab.ProjectAsync("staging"),
                new CreateVm
                {
                    Name = "web",
                    TemplateId = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d",
                    PricingId = 3,
                    Region = "us-east",
                    Password = new Secret("Geheim12345,XY")
                });
        (await tab.RunToEndAsync(vm)).State.ShouldBe(OperationState.Succeeded);

        var secret = made.ShouldBeOfType<RaffResult<NewKey>.Ok>().Value.Secret.Reveal();
        var operations = await world.Get<Journal>().OfOwnerAsync(tab.Get<OperationTab>().Sender.Owner, 10);
        operations.Select(operation => (operation.Command, operation.Target.Name)).ShouldBe([("vm.create", "web"), ("api-key.create", "ci")]);
        vm.Request!.Body!.ShouldNotContain("Geheim");
        var stored = await StoredTextAsync(world);
        stored.ShouldContain("api-key.create");
        stored.ShouldNotContain(secret);
        stored.ShouldNotContain("Geheim");
        stored.ShouldNotContain(BrowserWorld.Key(1));
    }

    [Fact]
    public async Task Attach_AfterRestart_ResumesUnsettledOperations()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        var draft = tab.Runner.Draft(VmCommands.Stop(vm), tab.Runner.NewId()) with { StatusBefore = "active" };
        var rename = tab.Runner.Draft(VmCommands.Rename(vm, "web"), tab.Runner.NewId());

        // As a process leaves them that is killed: one before the answer, one after.
        (await tab.EarlierJournal().BeginAsync([draft with { State = OperationState.Sent }, rename with { State = OperationState.Sent }]))
            .ShouldBeOfType<JournalBegin.Begun>();
        world.SetStatus(vm.Id, "passive");

        await tab.Get<OperationTab>().AttachAsync();

        var follower = world.Get<OperationFollower>();
        (await follower.UntilSettledAsync(draft)).State.ShouldBe(OperationState.Succeeded);
        (await follower.UntilSettledAsync(rename)).State.ShouldBe(OperationState.Succeeded);
        (await world.StepsAsync(draft.Id)).ShouldBe(["sent", "unknown", "succeeded"]);
    }

    [Fact]
    public async Task Attach_OfSeveralTabsAfterRestart_TakesUpEachOperationOnceAndLeavesAloneWhatIsBeingSent()
    {
        await using var world = EngineWorld.Start(("Emulator:OperationSeconds", "3600"));
        await using var tab = await world.OpenAsync();
        await using var other = await world.OpenAsync();
        await using var third = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        world.SetStatus(vm.Id, "active");
        var left = tab.Runner.Draft(VmCommands.Stop(vm), tab.Runner.NewId()) with { StatusBefore = "active" };
        var running = tab.Runner.Draft(VmCommands.Stop(vm), tab.Runner.NewId()) with { State = OperationState.Running, StatusBefore = "active" };
        var now = tab.Runner.Draft(VmCommands.Rename(vm, "db"), tab.Runner.NewId());
        (await tab.EarlierJournal().BeginAsync([left, running])).ShouldBeOfType<JournalBegin.Begun>();

        // This process has written it down and is about to send it.
        (await world.Get<Journal>().BeginAsync(now)).ShouldBeOfType<JournalBegin.Begun>();

        await Task.WhenAll(new[] { tab, other, third }.Select(one => one.Get<OperationTab>().AttachAsync()));

        (await world.StepsAsync(left.Id)).ShouldBe(["sent", "unknown"]);
        (await world.StepsAsync(running.Id)).ShouldBe(["running"]);
        (await world.StepsAsync(now.Id)).ShouldBe(["sent"]);
        world.SetStatus(vm.Id, "passive");
        (await world.Get<OperationFollower>().UntilSettledAsync(running)).State.ShouldBe(OperationState.Succeeded);
    }

    private static async Task<string> StoredTextAsync(EngineWorld world)
    {
        await using var connection = new SqliteConnection($"Data Source={world.ConsoleDatabase}");
        connection.Open();
        var text = new System.Text.StringBuilder();
        foreach (var table in new[] { "Operation", "JournalEntry", "BulkRun" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(EngineWorld.Cancel);
            while (await reader.ReadAsync(EngineWorld.Cancel))
            {
                for (var field = 0; field < reader.FieldCount; field++)
                {
                    text.Append(reader.GetValue(field)).Append('\n');
                }
            }
        }

        return text.ToString();
    }
}
