using Microsoft.AspNetCore.Http;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Scopes;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Operations;

/// <summary>Creations whose answer was lost: found in the list of their project or not, and never repeated.</summary>
public sealed class LostAnswerTests
{
    private static readonly string[] Nameless = ["ip.reserve", "schedule.create"];

    [Fact]
    public async Task Creation_OfEachKindThatWasCarriedOut_IsFoundByItsNameAndNotRepeated()
    {
        await using var world = Start();
        await using var tab = await OpenAsync(world);
        var project = await tab.ProjectAsync("staging");
        foreach (var (name, command) in await CreationsAsync(world, tab, project))
        {
            world.Calls.Forget();
            world.Calls.IsAnswerLost = IsChange;

            var end = await tab.RunToEndAsync(command);

            world.Calls.IsAnswerLost = null;
            world.Calls.All.Count(call => call.Method != "GET").ShouldBe(1, name);
            if (Nameless.Contains(name))
            {
                (end.State, end.ResultId).ShouldBe((OperationState.Unknown, null), $"{name}: {end.Sentence}");
                end.Sentence.ShouldContain("In staging there is one ", Case.Sensitive, name);
                continue;
            }

            end.State.ShouldBe(OperationState.Succeeded, $"{name}: {end.Sentence}");
            var rows = await world.Get<OperationRows>().ListAsync(tab.Client, end.Owner, end.ResultKind!, project);
            rows.Answer().Rows.Single(row => row.Id.Value == end.ResultId).Name.ShouldBe(end.Settling.Made.Single(sign => sign.Field == "name").Value, name);
            (await world.StepsAsync(end.Id)).Take(2).ShouldBe(["sent", "unknown"], name);
        }
    }

    [Fact]
    public async Task Creation_ThatWasNotCarriedOut_EndsAsNotCreatedAsFarAsTheApiShows()
    {
        await using var world = Start();
        await using var tab = await OpenAsync(world);
        world.Calls.Fault = context => AbortAsync(context, IsChange);

        var end = await tab.RunToEndAsync(Create(await tab.ProjectAsync("staging")));

        (end.State, end.ResultId).ShouldBe((OperationState.Failed, null));
        end.Sentence.ShouldBe("The answer was lost. There is no new VM named lost in staging, so it was not created, as far as the API shows. "
            + "Look again before you repeat it.");
        world.Calls.All.Count(call => call.Method == "POST").ShouldBe(1);
        (await world.StepsAsync(end.Id)).ShouldBe(["sent", "unknown", "failed"]);
    }

    [Fact]
    public async Task Creation_OfANameThatWasThereBefore_StaysUnknownAndSaysWhatToLookAt()
    {
        await using var world = Start();
        await using var tab = await OpenAsync(world);
        var project = await tab.ProjectAsync("staging");
        await tab.CreateVmAsync(project, "lost");
        world.Calls.IsAnswerLost = IsChange;

        var end = await tab.RunToEndAsync(Create(project));

        (end.State, end.ResultId).ShouldBe((OperationState.Unknown, null));
        end.Sentence.ShouldContain("In staging there are 2 VMs named lost: ");
        end.Sentence.ShouldEndWith("Check whether one of them is yours before you repeat it.");
    }

    [Fact]
    public async Task Creation_WhoseListCannotBeRead_StaysUnknown()
    {
        await using var world = Start();
        await using var tab = await OpenAsync(world);
        var project = await tab.ProjectAsync("staging");
        world.Calls.IsAnswerLost = IsChange;
        world.Calls.Fault = context =>
        {
            var isList = context.Request.Method == "GET" && context.Request.Path.Value!.EndsWith("/vms", StringComparison.Ordinal);
            context.Response.StatusCode = isList ? 403 : 200;
            return Task.FromResult(isList);
        };

        var end = await tab.RunToEndAsync(Create(project));

        end.State.ShouldBe(OperationState.Unknown);
        end.Sentence.ShouldStartWith("The answer was lost. The VMs of staging could not be read: This key doesn't have permission");
    }

    [Fact]
    public async Task Creation_AnsweredWithAFaultThoughItWasCarriedOut_IsFound()
    {
        await using var world = Start();
        await using var tab = await OpenAsync(world);
        var project = await tab.ProjectAsync("staging");
        world.Calls.Fault = async context =>
        {
            if (!IsChange(context))
            {
                return false;
            }

            world.Calls.Fault = null;
            await tab.CreateVmAsync(project, "lost");
            context.Response.StatusCode = 500;
            return true;
        };

        var first = await tab.Runner.RunAsync(Create(project), tab.Runner.NewId());
        var end = await world.Get<OperationFollower>().UntilSettledAsync(first);

        (first.State, first.IsSettled).ShouldBe((OperationState.Failed, false));
        (end.State, end.ResultId is not null).ShouldBe((OperationState.Succeeded, true), end.Sentence);
    }

    private static EngineWorld Start() => EngineWorld.Start(new HurriedTime(10));

    private static async Task<EngineTab> OpenAsync(EngineWorld world)
    {
        // As in a real tab, the names of projects are known.
        var tab = await world.OpenAsync();
        await tab.Get<ProjectDirectory>().WholeAsync(EngineWorld.Cancel);
        return tab;
    }

    private static Command Create(ProjectId project) =>
        VmCommands.Create(project, new CreateVm { Name = "lost", TemplateId = EngineTab.Ubuntu, PricingId = 3, Region = "us-east" });

    private static async Task<List<(string Name, Command Command)>> CreationsAsync(EngineWorld world, EngineTab tab, ProjectId project)
    {
        var parts = new KindParts(world, tab, project);
        var vm = await parts.VmAsync("active");
        var creations = new List<(string, Command)> { ("vm.create", Create(project)) };
        foreach (var one in KindCase.All.Where(one => one.Name is "ip.reserve" || one.Name.EndsWith(".create", StringComparison.Ordinal)))
        {
            creations.Add((one.Name, await one.Make(parts)));
        }

        foreach (var one in VmCase.All.Where(one => one.Name is "backup.create" or "schedule.create" or "snapshot.create"))
        {
            creations.Add((one.Name, await one.Make(tab, vm)));
        }

        creations.Count.ShouldBe(9);
        return creations;
    }

    private static bool IsChange(HttpContext context) => context.Request.Method == "POST";

    private static Task<bool> AbortAsync(HttpContext context, Func<HttpContext, bool> which)
    {
        if (which(context))
        {
            context.Abort();
        }

        return Task.FromResult(which(context));
    }
}
