using Fluxor;
using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Scopes;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Operations;

/// <summary>Every command about a VM against the emulator, over HTTP: what it sends. In which states: TableAgreementTests.</summary>
public sealed class VmCommandTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Command_SentTwiceFromTwoTabs_IsOneCallWithTheVmsOwnProject(bool inAnotherProject)
    {
        await using var world = EngineWorld.Start(("Emulator:OperationSeconds", "3600"));
        await using var tab = await world.OpenAsync();
        await using var other = await world.OpenAsync();
        var project = await tab.ProjectAsync("staging");
        tab.Get<IDispatcher>().Dispatch(new ScopeActions.ScopeEntered(null, inAnotherProject
            ? new ActiveScope.OneProject(new ProjectCard(await tab.ProjectAsync("production"), "production", "production", false))
            : new ActiveScope.AllProjects()));
        foreach (var one in VmCase.All)
        {
            var vm = await tab.CreateVmAsync(project, $"web-{one.Name.Replace('.', '-')}");
            world.SetStatus(vm.Id, "active");
            vm = await tab.VmAsync(vm.Id);
            var command = await one.Make(tab, vm);
            world.SetStatus(vm.Id, Allowed(one.Name));
            var id = tab.Runner.NewId();
            world.Calls.Forget();

            var runs = await Task.WhenAll(tab.Runner.RunAsync(command, id), tab.Runner.RunAsync(command, id), other.Runner.RunAsync(command, id));
            await tab.Runner.RunAsync(command, id);

            runs.ShouldAllBe(run => run.State == OperationState.Running || run.State == OperationState.Succeeded, $"{one.Name}: {runs[0].Sentence}");
            var sent = world.Calls.All.Where(call => call.Method != "GET").ShouldHaveSingleItem(one.Name);
            sent.Project.ShouldBe(project.Value, one.Name);
            var (method, path) = (one.Wire.Split(' ')[0], "/api/v1/" + one.Wire.Split(' ')[1].Replace("{vm}", vm.Id.Value, StringComparison.Ordinal));
            sent.Method.ShouldBe(method, one.Name);
            sent.Path.ShouldStartWith(path.TrimEnd('*'), Case.Sensitive, one.Name);
            command.Request!.Path.ShouldBe(sent.Path, one.Name);
            command.Request.Project.ShouldBe(project, one.Name);
        }
    }

    [Fact]
    public void Cases_OfTheTests_CoverEveryCommandOfTheTable() =>
        VmCase.All.Select(one => one.Name).ShouldBe(VmActions.Table.Rules.Select(rule => rule.Name), ignoreOrder: true);

    [Fact]
    public async Task Stop_ThenStartAgain_IsFollowedToItsEndAndJournaled()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");
        world.SetStatus(vm.Id, "active");

        var stopped = await tab.RunToEndAsync(VmCommands.Stop(await tab.VmAsync(vm.Id)));
        var started = await tab.RunToEndAsync(VmCommands.Start(await tab.VmAsync(vm.Id)));

        (stopped.State, stopped.Sentence, stopped.Inverse).ShouldBe((OperationState.Succeeded, "web was stopped.", "vm.start"));
        started.State.ShouldBe(OperationState.Succeeded);
        (await world.StepsAsync(stopped.Id)).ShouldBe(["sent", "running", "succeeded"]);
        tab.Get<IState<OperationsState>>().Value.All.Select(operation => operation.Command).ShouldBe(["vm.start", "vm.stop"]);
    }

    [Fact]
    public async Task Delete_OfAVm_EndsWhenItIsGone()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "web");

        var operation = await tab.RunToEndAsync(VmCommands.Delete(vm, [], VolumeAction.Detach, deleteVpc: false));

        (operation.State, operation.Sentence).ShouldBe((OperationState.Succeeded, "web was deleted."));
        (await tab.Client.GetAsync(ResourceEndpoints.VirtualMachines, vm.Id, Lane.Interactive, EngineWorld.Cancel)).Error()
            .ShouldBeOfType<RaffError.NotFound>();
    }

    private static string Allowed(string command) => VmActions.Table.Rule(command).States is [var first, ..] ? first : "active";
}
