using Raff.Console.Features.Resources.Timelines;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Tests.Features.Resources.Timelines;

/// <summary>Changes that sweeps noticed are joined with the operations that made them.</summary>
public sealed class ResourceTimelineTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);
    private static readonly RowRef Vm = new("vms", "vm-1");

    [Fact]
    public void Change_AfterAResizeByAKey_BelongsToThatOperation()
    {
        var resize = Operation("vm.resize", Monday.AddHours(3));

        var entry = Of([Changed(1, "cpu", "ram")], [resize]).ShouldHaveSingleItem();

        entry.Operation.ShouldBe(resize);
        entry.Fields.Select(field => field.Name).ShouldBe(["cpu", "ram"]);
    }

    [Fact]
    public void Change_WithoutAnOperation_WasMadeOutside()
    {
        var entry = Of([Changed(1, "cpu")], []).ShouldHaveSingleItem();

        entry.Cause.ShouldBe(TimelineCause.Outside);
        TimelineWords.Title(entry).ShouldBe("Changed outside this console");
        TimelineWords.Sentence(entry).ShouldBe("Between Nov 23, 2026, 05:00 UTC and Nov 24, 2026, 05:01 UTC.");
    }

    [Fact]
    public void Change_OfWhatTheOperationDoesNotTouch_WasMadeOutside()
    {
        var entries = Of([Changed(1, "name", "cpu")], [Operation("vm.rename", Monday.AddHours(3))]);

        entries.Single(entry => entry.Operation is not null).Fields.Select(field => field.Name).ShouldBe(["name"]);
        entries.Single(entry => entry.Operation is null).Fields.Select(field => field.Name).ShouldBe(["cpu"]);
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(30)]
    public void Operation_OutsideTheTimeOfTheChange_DidNotMakeIt(int hours) =>
        Of([Changed(1, "cpu")], [Operation("vm.resize", Monday.AddHours(hours))])
            .Single(entry => entry.Operation is null).Cause.ShouldBe(TimelineCause.Outside);

    [Fact]
    public void Operation_ThatWasRefused_DidNotMakeAChange() =>
        Of([Changed(1, "cpu")], [Operation("vm.resize", Monday.AddHours(3)) with { State = OperationState.Refused }])
            .Single(entry => entry.Operation is null).Cause.ShouldBe(TimelineCause.Outside);

    [Fact]
    public void Change_ByACommandOnAnotherResource_NamesIt()
    {
        var attach = Operation("vm.attach-ip", Monday.AddHours(3));

        var entry = ResourceTimeline.Of(new RowRef("ips", "ip-1"), [Changed(1, "status")], [], [attach], Monday).ShouldHaveSingleItem();

        entry.Cause.ShouldBe(TimelineCause.Other);
        TimelineWords.Sentence(entry).ShouldEndWith("Probably by “Attach public IP” on web.");
    }

    [Fact]
    public void Change_BeforeTheJournalBegins_IsNotCalledOutside() =>
        ResourceTimeline.Of(Vm, [Changed(1, "cpu")], [], [], Monday.AddHours(1)).ShouldHaveSingleItem().Cause.ShouldBe(TimelineCause.Unknown);

    [Fact]
    public void Change_ForAKeyOfAnUnknownAccount_IsNotCalledOutside() =>
        ResourceTimeline.Of(Vm, [Changed(1, "cpu")], [], [], null).ShouldHaveSingleItem().Cause.ShouldBe(TimelineCause.Unknown);

    [Fact]
    public void FirstSight_OfWhatAnOperationMade_IsThatOperation()
    {
        var seen = new ResourceMoment(MomentKind.FirstSeen, Monday.AddDays(1), Monday, Monday.AddDays(1), []);

        Of([seen], [Operation("vm.create", Monday.AddHours(3)) with { ResultKind = "vms", ResultId = Vm.Id }]).ShouldHaveSingleItem().Moment.ShouldBeNull();
        Of([seen], [Operation("snapshot.create", Monday.AddHours(3)) with { ResultKind = "snapshots", ResultId = "s" }]).Count.ShouldBe(2);
    }

    [Fact]
    public void Timeline_Always_HasTheLatestFirst() =>
        Of([Changed(3, "cpu"), Changed(1, "name")], [Operation("vm.stop", Monday.AddDays(2))])
            .Select(entry => entry.At).ShouldBeInOrder(SortDirection.Descending);

    private static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<ResourceMoment> moments, IReadOnlyList<Operation> own) =>
        ResourceTimeline.Of(Vm, moments, own, [], Monday);

    private static ResourceMoment Changed(int day, params string[] fields) => new(
        MomentKind.Changed, Monday.AddDays(day), Monday.AddDays(day - 1), Monday.AddDays(day).AddMinutes(1),
        [.. fields.Select(field => new FieldChange(field, "1", "2"))]);

    private static Operation Operation(string command, DateTimeOffset at) => new()
    {
        Id = command,
        Command = command,
        Target = new CommandTarget("vms", Vm.Id, "web", new ProjectId("p1")),
        Owner = new OperationOwner("emulator", "key"),
        KeyPrefix = "raff_abc",
        State = OperationState.Succeeded,
        Sentence = "Done.",
        StartedAt = at,
        SettledAt = at.AddMinutes(1),
    };
}
