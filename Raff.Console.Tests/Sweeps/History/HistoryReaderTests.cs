using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources.Timelines;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Sweeps;
using Raff.Console.Sweeps.History;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Sweeps.History;

/// <summary>Two sweeps of the real program on its emulator, with known changes between them.</summary>
public sealed class HistoryReaderTests
{
    private const int Owner = 1;
    private const int StagingOperator = 3;
    private static readonly (string, string)[] Settings = [("Lists:FreshSeconds", "0")];

    [Fact]
    public async Task TwoSweeps_WithKnownChangesBetweenThem_GiveExactlyThose()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync(Owner);
        var (production, staging) = (await owner.ProjectAsync("production"), await owner.ProjectAsync("staging"));
        var old = await owner.CreateVmAsync(staging, "history-old");
        var vpc = (await RowsAsync<Vpc>(owner, ResourceEndpoints.Vpcs)).First(row => row.ProjectId == production);
        await SweepAsync(owner);

        (await owner.Client.RenameVmAsync(staging, old.Id, "history-renamed", EngineWorld.Cancel)).Answer();
        var firewall = new CreateFirewall("history-firewall", null, null, [Rule()]);
        var made = (await owner.Client.CreateFirewallAsync(production, firewall, EngineWorld.Cancel)).Answer();
        (await owner.Client.UpdateVpcAsync(production, vpc.Id, new UpdateVpc("history-vpc", null), EngineWorld.Cancel)).Answer();
        var volume = (await RowsAsync<Volume>(owner, ResourceEndpoints.Volumes)).First(row => row.Status == "available");
        (await owner.Client.DeleteVolumeAsync(volume.ProjectId!.Value, volume.Id, EngineWorld.Cancel)).Answer();
        await SweepAsync(owner);

        var all = await CompareAsync(owner);
        all.Rows.Where(change => change.Rule is null).Select(change => (change.Id, change.Change, string.Join(' ', change.Fields))).ShouldBe(
            [
                (old.Id.Value, ChangeKind.Changed, "FieldChange { Name = name, Before = history-old, After = history-renamed }"),
                (made.Id.Value, ChangeKind.Appeared, ""),
                (vpc.Id.Value, ChangeKind.Changed, $"FieldChange {{ Name = name, Before = {vpc.Name}, After = history-vpc }}"),
                (volume.Id.Value, ChangeKind.Disappeared, ""),
            ],
            ignoreOrder: true);

        // The snapshots of the volume that is gone have lost their source.
        all.Rows.Where(change => change.Rule is not null && change.Change is not ChangeKind.Fixed)
            .ShouldAllBe(change => change.Id == made.Id.Value || change.Rule == "snapshot.orphaned");
        all.Rows.Where(change => change.Change is ChangeKind.Fixed).ShouldAllBe(change => change.Id == volume.Id.Value && change.IsGone);

        // In one project, only its own; and never more than the key reaches.
        (await CompareAsync(owner, staging)).Rows.Select(change => change.Id).ShouldBe([old.Id.Value]);
        await using var other = await world.OpenAsync(StagingOperator);
        (await CompareAsync(other)).Rows.Select(change => change.Id).ShouldBe([old.Id.Value]);
        (await CompareAsync(other, production)).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_ByAKeyWithLessReach_MakesNothingDisappear()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync(Owner);
        await using var other = await world.OpenAsync(StagingOperator);
        await SweepAsync(owner);
        await SweepAsync(other);

        var view = await CompareAsync(owner);

        view.Rows.Where(change => change.Rule is null).ShouldBeEmpty();
        view.Unread.ShouldNotBeEmpty();
        (await CompareAsync(other)).Unread.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_ByAKeyWithMoreReach_FindsNothingNewWhereTheOtherCouldNotLook()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync(Owner);
        await using var other = await world.OpenAsync(StagingOperator);
        await SweepAsync(other);
        await SweepAsync(owner);

        var view = await CompareAsync(owner);

        view.Rows.ShouldNotBeEmpty();
        view.Rows.Where(change => change.Rule is null).ShouldAllBe(change => change.Change == ChangeKind.FirstRead);
    }

    [Fact]
    public async Task Timeline_OfAVm_JoinsTheJournalWithWhatSweepsNoticed()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var tab = await world.OpenAsync(Owner);
        var vm = await tab.CreateVmAsync(await tab.ProjectAsync("staging"), "timeline-01");
        await SweepAsync(tab);
        (await tab.RunToEndAsync(VmCommands.Stop(await tab.VmAsync(vm.Id)))).State.ShouldBe(OperationState.Succeeded);
        (await tab.RunToEndAsync(VmCommands.Resize(await tab.VmAsync(vm.Id), 5))).State.ShouldBe(OperationState.Succeeded);
        (await tab.Client.RenameVmAsync(vm.ProjectId!.Value, vm.Id, "timeline-02", EngineWorld.Cancel)).Answer();
        await SweepAsync(tab);

        var timeline = await tab.Get<TimelineReader>().ReadAsync("vms", await tab.VmAsync(vm.Id), EngineWorld.Cancel);

        timeline.Problem.ShouldBeNull();
        timeline.Entries.Select(entry => entry.Operation?.Command ?? TimelineWords.Title(entry))
            .ShouldBe(["Changed outside this console", "vm.resize", "vm.stop", "First seen"]);
        timeline.Entries[0].Fields.ShouldBe([new FieldChange("name", "timeline-01", "timeline-02")]);
        var resized = timeline.Entries[1].Fields.Select(field => field.Name).ToList();
        resized.ShouldContain("cpu");
        resized.ShouldAllBe(field => CommandEffects.Changes("vm.resize", field));
    }

    [Fact]
    public async Task Timeline_OfAResourceOfAnotherProject_SaysNothing()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync(Owner);
        await using var other = await world.OpenAsync(StagingOperator);
        await SweepAsync(owner);
        var production = await owner.ProjectAsync("production");
        var vm = (await RowsAsync<VirtualMachine>(owner, ResourceEndpoints.VirtualMachines)).First(row => row.ProjectId == production);

        (await owner.Get<HistoryReader>().OfResourceAsync("vms", vm.Id.Value, EngineWorld.Cancel)).Moments.ShouldHaveSingleItem();
        (await other.Get<HistoryReader>().OfResourceAsync("vms", vm.Id.Value, EngineWorld.Cancel)).Moments.ShouldBeEmpty();
    }

    private static FirewallRule Rule() => new() { Protocol = "TCP", RuleType = "INBOUND", Range = "443", Ip = "10.0.0.0", Size = 8 };

    private static async Task<IReadOnlyList<T>> RowsAsync<T>(EngineTab tab, ResourceEndpoint<T> endpoint)
        where T : class, IResource =>
        [.. (await tab.Client.ListAsync(endpoint, Scope.All, new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel)).Answer().Rows];

    private static async Task<HistoryView> CompareAsync(EngineTab tab, ProjectId? scope = null)
    {
        var last = new HistorySpan(null, null, null);
        var view = (await tab.Get<HistoryReader>().CompareAsync(last, new HistoryFilter { Scope = scope }, EngineWorld.Cancel)).Answer();
        view.Problem.ShouldBeNull();
        view.To.ShouldNotBeNull();
        return view;
    }

    private static async Task SweepAsync(EngineTab tab) =>
        (await tab.Get<SweepTab>().Start(SweepOrigin.Requested).End.WaitAsync(TimeSpan.FromSeconds(90), EngineWorld.Cancel)).NotStored.ShouldBeNull();
}
