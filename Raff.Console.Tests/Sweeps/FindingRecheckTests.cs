using System.Threading.Channels;
using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Sessions;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Sweeps;

/// <summary>A finding whose resource changes is judged again at once.</summary>
public sealed class FindingRecheckTests
{
    private const int Owner = 1;

    [Fact]
    public async Task Finding_OfAVmThatGetsASchedule_IsFixedAtOnceAndGoneAfterTheNextSweep()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await tab.SweepAsync();
        await tab.MarksAsync();
        var finding = (await tab.AuditAsync()).Open.First(one => one.RuleId == "vm.no_backup");
        var others = (await tab.AuditAsync()).Open.Count();

        await ScheduleAsync(tab, new ResourceId(finding.SubjectId));

        await FixedAsync(tab, finding.Key);
        var now = await tab.AuditAsync();
        now.Findings.Single(one => one.Key == finding.Key).IsFixed.ShouldBeTrue();
        now.Open.Count().ShouldBe(others - 1);
        (await tab.MarksAsync())!.Of(finding.Kind, finding.SubjectId)?.Rules.ShouldNotContain("vm.no_backup");
        await tab.SweepAsync();
        (await tab.AuditAsync()).Findings.ShouldNotContain(one => one.Key == finding.Key);
    }

    [Fact]
    public async Task Finding_OfAVolumeThatGetsASnapshot_IsFixedAtOnce()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await tab.SweepAsync();
        await tab.MarksAsync();
        var finding = (await tab.AuditAsync()).Open.First(one => one.RuleId == "volume.no_backup");
        var volume = (await tab.Client.GetAsync(ResourceEndpoints.Volumes, new ResourceId(finding.SubjectId), Lane.Interactive, EngineWorld.Cancel)).Answer();

        (await tab.RunToEndAsync(VolumeCommands.TakeSnapshot(volume, "now"))).State.ShouldBe(OperationState.Succeeded);

        await FixedAsync(tab, finding.Key);
    }

    [Fact]
    public async Task Finding_OfAResourceThatIsDeleted_IsFixedAtOnce()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await tab.SweepAsync();
        await tab.MarksAsync();
        var finding = (await tab.AuditAsync()).Open.First(one => one.RuleId == "volume.unattached");
        var volume = (await tab.Client.GetAsync(ResourceEndpoints.Volumes, new ResourceId(finding.SubjectId), Lane.Interactive, EngineWorld.Cancel)).Answer();

        (await tab.RunToEndAsync(VolumeCommands.Delete(volume))).State.ShouldBe(OperationState.Succeeded);

        await FixedAsync(tab, finding.Key);
        (await tab.MarksAsync())!.Of(finding.Kind, finding.SubjectId).ShouldBeNull();
    }

    [Fact]
    public async Task Finding_OfAResourceThatIsOnlyReadAgain_StaysOpen()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await tab.SweepAsync();
        await tab.MarksAsync();
        var before = (await tab.AuditAsync()).Open.Select(one => one.Key).ToList();
        var order = new SweepOrder(tab.Client, tab.Get<CurrentOperator>().Required.Identity, "emulator", SweepOrigin.Requested);

        foreach (var finding in (await tab.AuditAsync()).Open.Where(one => one.Kind is SubjectKinds.Vm or SubjectKinds.Volume or SubjectKinds.Firewall))
        {
            var list = world.Get<ResourceKinds>().Of(finding.Kind).Source.Name;
            await world.Get<FindingRechecks>().Request(order, new ListChange(tab.Client, list, finding.SubjectId, finding.Project, IsGone: false))
                .WaitAsync(TimeSpan.FromSeconds(30), EngineWorld.Cancel);
        }

        (await tab.AuditAsync()).Open.Select(one => one.Key).ShouldBe(before, ignoreOrder: true);
    }

    private static async Task ScheduleAsync(EngineTab tab, ResourceId id)
    {
        var command = VmPartCommands.CreateSchedule(
            await tab.VmAsync(id), new CreateBackupSchedule { VmId = id, Type = "daily", Time = "02:00", KeepCount = 7 });
        (await tab.RunToEndAsync(command)).State.ShouldBe(OperationState.Succeeded);
    }

    /// <summary>Waits until a finding is judged as fixed: the news comes after each judgment.</summary>
    private static async Task FixedAsync(EngineTab tab, string key)
    {
        var news = Channel.CreateUnbounded<bool>();
        tab.Get<TabFindings>().Changed += () => news.Writer.TryWrite(true);
        while (!(await tab.AuditAsync()).Findings.Single(one => one.Key == key).IsFixed)
        {
            await news.Reader.ReadAsync(EngineWorld.Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), EngineWorld.Cancel);
        }
    }
}
