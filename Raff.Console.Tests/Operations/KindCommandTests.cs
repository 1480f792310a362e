using Fluxor;
using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Scopes;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Operations;

/// <summary>Every command about the other kinds against the emulator, over HTTP: what it sends, and that what it forbids the API refuses.</summary>
public sealed class KindCommandTests
{
    private static readonly ActionTable[] Tables =
    [
        StorageActions.Volumes, StorageActions.Snapshots, StorageActions.Backups, StorageActions.Schedules,
        NetworkActions.Vpcs, NetworkActions.PublicIps, NetworkActions.Firewalls,
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Command_SentTwiceFromTwoTabs_IsOneCallWithTheResourcesOwnProject(bool inAnotherProject)
    {
        await using var world = EngineWorld.Start(("Emulator:OperationSeconds", "0"));
        await using var tab = await world.OpenAsync();
        await using var other = await world.OpenAsync();
        var parts = new KindParts(world, tab, await tab.ProjectAsync("staging"));
        tab.Get<IDispatcher>().Dispatch(new ScopeActions.ScopeEntered(null, inAnotherProject
            ? new ActiveScope.OneProject(new ProjectCard(await tab.ProjectAsync("production"), "production", "production", false))
            : new ActiveScope.AllProjects()));
        foreach (var one in KindCase.All)
        {
            var command = await one.Make(parts);
            var id = tab.Runner.NewId();
            world.Calls.Forget();

            var runs = await Task.WhenAll(tab.Runner.RunAsync(command, id), tab.Runner.RunAsync(command, id), other.Runner.RunAsync(command, id));
            await tab.Runner.RunAsync(command, id);

            runs.ShouldAllBe(run => run.State == OperationState.Running || run.State == OperationState.Succeeded, $"{one.Name}: {runs[0].Sentence}");
            var sent = world.Calls.All.Where(call => call.Method != "GET").ShouldHaveSingleItem(one.Name);
            sent.Project.ShouldBe(parts.Project.Value, one.Name);
            sent.Method.ShouldBe(one.Wire.Split(' ')[0], one.Name);
            sent.Path.ShouldStartWith("/api/v1/" + one.Wire.Split(' ')[1], Case.Sensitive, one.Name);
            command.Request!.Path.ShouldBe(sent.Path, one.Name);
            command.Request.Project.ShouldBe(parts.Project, one.Name);
            EquivalentCalls.Curl(command.Request).ShouldContain($"X-Project-ID: {parts.Project}", Case.Sensitive, one.Name);
        }
    }

    [Fact]
    public void Cases_OfTheTests_CoverEveryCommandOfTheTables() =>
        KindCase.All.Select(one => one.Name).ShouldBe(
            [.. Tables.SelectMany(table => table.Rules).Select(rule => rule.Name), "volume.create", "vpc.create", "ip.reserve", "firewall.create"],
                ignoreOrder: true);

    [Fact]
    public async Task Command_ThatTheTableForbids_IsNotSentAndTheApiRefusesItToo()
    {
        await using var world = EngineWorld.Start(("Emulator:OperationSeconds", "0"));
        await using var tab = await world.OpenAsync();
        var parts = new KindParts(world, tab, await tab.ProjectAsync("staging"));
        var attached = await parts.AttachedAsync();
        await ExpectForbiddenAsync(world, tab, VolumeCommands.Attach(attached, await parts.VmAsync("active")), "needs an available volume");
        await ExpectForbiddenAsync(world, tab, VolumeCommands.Delete(attached), "needs an available or failed volume");
        await ExpectForbiddenAsync(world, tab, VolumeCommands.Detach(await parts.VolumeAsync()), "needs an attached volume");
        await ExpectForbiddenAsync(world, tab, SnapshotCommands.Restore(await parts.SnapshotAsync("active")), "needs a stopped VM");
        await ExpectForbiddenAsync(world, tab, BackupCommands.Restore(await parts.BackupAsync("active")), "needs a stopped VM");

        var restored = await parts.SnapshotAsync("passive");
        (await tab.Client.RestoreSnapshotAsync(parts.Project, restored.Id, EngineWorld.Cancel)).Answer();
        await ExpectForbiddenAsync(world, tab, SnapshotCommands.Delete(restored), "Restore another snapshot first");

        var (vm, firewall) = (await parts.VmAsync("active"), await parts.FirewallAsync());
        var nics = (await tab.Client.ListVmNetworksAsync(vm.Id, Lane.Interactive, EngineWorld.Cancel)).Answer();
        (await tab.Client.AttachFirewallAsync(parts.Project, vm.Id, firewall.Id, nics.First(nic => nic.Type == "public").NicId, EngineWorld.Cancel)).Answer();
        await ExpectForbiddenAsync(world, tab, FirewallCommands.Delete(firewall), "Detach it first");

        var vpc = await parts.VpcAsync();
        (await tab.Client.AttachVpcAsync(parts.Project, vm.Id, vpc.Id, null, EngineWorld.Cancel)).Answer();
        await ExpectForbiddenAsync(world, tab, VpcCommands.Delete(vpc), "in use. Detach its VMs first.");

        var ip = await parts.IpAsync();
        (await tab.Client.DetachIpAsync(parts.Project, vm.Id, nics.First(nic => nic.Type == "public").NicId, EngineWorld.Cancel)).Answer();
        (await tab.Client.AttachIpAsync(parts.Project, vm.Id, AttachIp.Reserved(ip.Id), EngineWorld.Cancel)).Answer();
        await ExpectForbiddenAsync(world, tab, PublicIpCommands.Release(ip), "needs a free public IP");
        await ExpectForbiddenAsync(world, tab, PublicIpCommands.Change(ip), "needs a free public IP");
    }

    [Fact]
    public async Task Delete_OfEachKind_EndsWhenItIsGone()
    {
        await using var world = EngineWorld.Start(("Emulator:OperationSeconds", "0"));
        await using var tab = await world.OpenAsync();
        var parts = new KindParts(world, tab, await tab.ProjectAsync("staging"));
        foreach (var one in KindCase.All.Where(one => one.Name.EndsWith(".delete", StringComparison.Ordinal) || one.Name == "ip.release"))
        {
            var operation = await tab.RunToEndAsync(await one.Make(parts));

            (operation.State, operation.SettledAt is not null).ShouldBe((OperationState.Succeeded, true), $"{one.Name}: {operation.Sentence}");
        }
    }

    private static async Task ExpectForbiddenAsync(EngineWorld world, EngineTab tab, Command command, string reason)
    {
        world.Calls.Forget();

        var operation = await tab.Runner.RunAsync(command, tab.Runner.NewId());

        operation.State.ShouldBe(OperationState.Refused, command.Name);
        operation.Sentence.ShouldContain(reason, Case.Sensitive, command.Name);
        world.Calls.All.ShouldAllBe(call => call.Method == "GET", command.Name);
        (await command.Send(tab.Client)).Error().ShouldBeOfType<RaffError.Conflict>(command.Name);
    }
}
