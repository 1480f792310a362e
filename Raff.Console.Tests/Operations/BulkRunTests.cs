using Microsoft.AspNetCore.Http;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Operations;

/// <summary>Lists of commands: each to its own project, each accounted for.</summary>
public sealed class BulkRunTests
{
    [Fact]
    public async Task Delete_OfManyVmsOverProjectsWithFaults_AccountsForEachAndAgreesWithTheApi()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var vms = new List<VirtualMachine>();
        foreach (var (slug, project) in await FourProjectsAsync(tab))
        {
            for (var number = 0; number < 30; number++)
            {
                vms.Add(await tab.CreateVmAsync(project, $"{slug}-{number}"));
            }
        }

        // The first call fails, the second is limited once: only a refusal before execution is repeated.
        var calls = 0;
        world.Calls.Fault = context =>
        {
            var isBulk = context.Request.Path.Value!.EndsWith("/vms/bulk", StringComparison.Ordinal);
            var status = !isBulk ? 0 : Interlocked.Increment(ref calls) switch { 1 => 500, 2 => 429, _ => 0 };
            if (status > 0)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.RetryAfter = "0";
            }

            return Task.FromResult(status > 0);
        };
        world.Calls.Forget();
        var runId = tab.Runner.NewId();

        (await tab.Get<BulkRunner>()
            .StartAsync(runId, "Delete 120 VMs", [.. vms.Select(vm => VmCommands.Delete(vm, [], VolumeAction.Detach, deleteVpc: false))])).ShouldBeNull();
        (await tab.Get<BulkRunner>().StartAsync(runId, "Delete 120 VMs", [VmCommands.Stop(vms[0])])).ShouldBeNull();
        var view = await EndAsync(
            world, tab, runId, one => one.EndedAt is not null && one.Items.All(item => item.State is OperationState.Succeeded or OperationState.Failed));

        view.Items.Length.ShouldBe(120);
        var bulk = world.Calls.All.Where(call => call.Method == "DELETE").ToList();
        bulk.ShouldAllBe(call => call.Path == "/api/v1/vms/bulk");
        bulk.Count.ShouldBe(5, "one for each project, and the limited one again");
        view.Count(OperationState.Failed).ShouldBe(30, "the VMs of the call that failed");
        foreach (var item in view.Items)
        {
            var isThere = await tab.Client.GetAsync(
                ResourceEndpoints.VirtualMachines, new ResourceId(item.Target.Id!), Lane.Interactive, EngineWorld.Cancel) is RaffResult<VirtualMachine>.Ok;
            isThere.ShouldBe(item.State is OperationState.Failed, item.Target.Name);
        }

        // A tab sees an end before the store has it.
        foreach (var item in view.Items.Where(item => item.State is OperationState.Succeeded))
        {
            await world.Get<OperationFollower>().UntilSettledAsync(item);
        }

        var stored = await world.Get<Journal>().OfRunAsync(runId);
        stored.Select(item => (item.Id, item.State)).ShouldBe(view.Items.Select(item => (item.Id, item.State)));
    }

    private static async Task<IEnumerable<(string Slug, ProjectId Id)>> FourProjectsAsync(EngineTab tab) =>
        (await tab.Client.ListProjectsAsync(new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel)).Answer()
            .Rows.Take(4).Select(project => (project.Slug!, project.Id)).ToList();

    [Fact]
    public async Task Run_SomeItemsRefused_ContinuesAndRetriesOnlyThose()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var project = await tab.ProjectAsync("staging");
        var (stopped, running) = (await tab.CreateVmAsync(project, "stopped"), await tab.CreateVmAsync(project, "running"));
        world.SetStatus(stopped.Id, "passive");
        world.SetStatus(running.Id, "active");
        var (first, second) = (tab.Runner.NewId(), tab.Runner.NewId());

        await tab.Get<BulkRunner>().StartAsync(first, "Stop 2 VMs", [VmCommands.Stop(stopped), VmCommands.Stop(running)]);
        var view = await EndAsync(world, tab, first, one => one.EndedAt is not null && one.Remaining == 0);
        world.SetStatus(stopped.Id, "active");
        await tab.Get<BulkRunner>().RetryAsync(tab.Get<OperationTab>().Sender.Owner, first, second);
        var again = await EndAsync(world, tab, second, one => one.EndedAt is not null && one.Remaining == 0);

        view.Items.Select(item => item.State).ShouldBe([OperationState.Refused, OperationState.Succeeded]);
        again.Items.ShouldHaveSingleItem().State.ShouldBe(OperationState.Succeeded);
        again.Items[0].Target.Name.ShouldBe("stopped");
    }

    [Fact]
    public async Task Run_InOrder_StopsAtTheFirstStepThatDoesNotSucceed()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        world.SetStatus(vm.Id, "active");
        var (good, bad) = (tab.Runner.NewId(), tab.Runner.NewId());

        await tab.Get<BulkRunner>().StartAsync(good, "Change plan", [VmCommands.Stop(vm), VmCommands.Resize(vm, 4), VmCommands.Start(vm)], isInOrder: true);
        var done = await EndAsync(world, tab, good, one => one.EndedAt is not null && one.Remaining == 0);
        await tab.Get<BulkRunner>().StartAsync(bad, "Change plan", [VmCommands.Stop(vm), VmCommands.Resize(vm, 9999), VmCommands.Start(vm)], isInOrder: true);
        var failed = await EndAsync(world, tab, bad, one => one.EndedAt is not null && one.Remaining == 0);

        done.StateWord.ShouldBe("succeeded", string.Join(' ', done.Items.Select(item => item.Sentence)));
        (await tab.VmAsync(vm.Id)).PricingId.ShouldBe(4);
        failed.Items.Select(item => item.State).ShouldBe([OperationState.Succeeded, OperationState.Refused, OperationState.Refused]);
        failed.Items[2].Sentence.ShouldStartWith("Not sent, because an earlier step did not succeed");
    }

    private static async Task<BulkView> EndAsync(EngineWorld world, EngineTab tab, string runId, Func<BulkView, bool> isEnd)
    {
        var runs = world.Get<BulkRuns>();
        var book = world.Get<OperationBook>();
        var owner = tab.Get<OperationTab>().Sender.Owner;
        using var news = new SemaphoreSlim(1);
        void Look(object? _) => news.Release();
        book.Changed += Look;
        runs.Changed += Look;
        try
        {
            while (true)
            {
                await news.WaitAsync(EngineWorld.Cancel);
                if (await runs.FindAsync(owner, runId) is { } view && isEnd(view))
                {
                    return view;
                }
            }
        }
        finally
        {
            book.Changed -= Look;
            runs.Changed -= Look;
        }
    }
}
