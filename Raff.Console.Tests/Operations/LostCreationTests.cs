using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Operations;

/// <summary>What a list shows of a creation whose answer was lost; pure.</summary>
public sealed class LostCreationTests
{
    private static readonly DateTimeOffset Sent = new(2026, 9, 1, 12, 0, 0, 700, TimeSpan.Zero);

    [Fact]
    public void List_WithOneNewRowOfTheName_IsTheOneThatWasCreated()
    {
        Look(Vm("1", seconds: 2), Vm("2", seconds: -900, name: "db"), Vm("3", seconds: 1, project: "other")).Found!.Id.Value.ShouldBe("1");
        Look(Vm("1", seconds: -0.7)).Found.ShouldNotBeNull("The API wrote the second without its fraction.");
    }

    [Fact]
    public void List_WithoutTheName_ShowsThatNothingWasCreated()
    {
        Look(Vm("2", seconds: 2, name: "db"), Vm("3", seconds: 1, project: "other")).IsNone.ShouldBeTrue();
        Look().IsNone.ShouldBeTrue();
    }

    [Fact]
    public void List_ThatIsNotWhole_ShowsNothing() => LostCreation.Of(Lost(), [], isWhole: false, _ => false).IsNone.ShouldBeFalse();

    [Theory]
    [InlineData(-30.0, null)]
    [InlineData(-900.0, 2.0)]
    [InlineData(1.0, 2.0)]
    [InlineData(121.0, null)]
    public void List_WithARowThatMayBeOlderOrAnothers_DoesNotTell(double first, double? second)
    {
        var look = Look([Vm("1", first), .. second is { } more ? [Vm("2", more)] : Array.Empty<VirtualMachine>()]);

        look.Found.ShouldBeNull();
        look.IsNone.ShouldBeFalse();
        look.Candidates.Length.ShouldBe(second is null ? 1 : 2);
    }

    [Fact]
    public void Row_WithoutATime_DoesNotTell()
    {
        Look(Vm("1", null)).Found.ShouldBeNull();
        Look(Vm("1", null)).IsNone.ShouldBeFalse();
    }

    [Fact]
    public void Row_ThatAnotherOperationCreated_IsNotThisOnes() =>
        LostCreation.Of(Lost(), [Vm("1", 1), Vm("2", 2)], isWhole: true, row => row.Id.Value == "1").Found!.Id.Value.ShouldBe("2");

    [Fact]
    public void Row_WithoutAName_IsACandidateOnlyIfItIsNew()
    {
        var lost = Lost() with { Settling = Settling.Making(new("type", "IPv4"), new("reserved", "true")) };

        var look = LostCreation.Of(lost, [Ip("1", -5), Ip("2", 3), Ip("3", 4) with { Type = "IPv6" }, Ip("4", 4) with { Reserved = false }], true, _ => false);

        look.Found.ShouldBeNull();
        look.Candidates.ShouldHaveSingleItem().Id.Value.ShouldBe("2");
    }

    private static LostCreation Look(params IReadOnlyList<VirtualMachine> rows) => LostCreation.Of(Lost(), rows, isWhole: true, _ => false);

    private static Operation Lost() => new()
    {
        Id = "op",
        Command = "vm.create",
        Target = new CommandTarget("vms", null, "web", new ProjectId("own")),
        Owner = new OperationOwner("emulator", "key"),
        KeyPrefix = "raff_00000001",
        State = OperationState.Unknown,
        Sentence = "",
        StartedAt = Sent,
        ResultKind = "vms",
        Settling = Settling.Making(new RowSign("name", "web")),
    };

    private static VirtualMachine Vm(string id, double? seconds, string name = "web", string project = "own") => new()
    {
        Id = new(id),
        ProjectId = new(project),
        Name = name,
        Status = "active",
        CreatedAt = seconds is { } after ? Sent.AddSeconds(after) : null,
    };

    private static PublicIp Ip(string id, double seconds) => new()
    {
        Id = new(id),
        ProjectId = new("own"),
        IpAddress = $"203.0.113.{id}",
        Type = "IPv4",
        Status = "free",
        Reserved = true,
        CreatedAt = Sent.AddSeconds(seconds),
    };
}
