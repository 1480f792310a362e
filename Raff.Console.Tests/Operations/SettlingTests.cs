using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Operations;

/// <summary>What a look at a row says of a command; pure.</summary>
public sealed class SettlingTests
{
    private static readonly Settling Stop = Settling.At("passive", "finalizing");
    private static readonly Settling Reboot = Settling.At("active", "booting");

    [Theory]
    [InlineData("active", Verdict.Underway)]
    [InlineData("finalizing", Verdict.Underway)]
    [InlineData("passive", Verdict.Done)]
    [InlineData("failure", Verdict.Failed)]
    [InlineData(null, Verdict.Vanished)]
    public void Follow_OfAStop_EndsWithTheStatus(string? status, Verdict verdict) => Stop.Follow(Vm(status), "active", hasMoved: false).ShouldBe(verdict);

    [Fact]
    public void Follow_OfAReboot_DoesNotMistakeTheStartForTheEnd()
    {
        Reboot.Follow(Vm("active"), "active", hasMoved: false).ShouldBe(Verdict.Underway);
        Reboot.Follow(Vm("active"), "active", hasMoved: true).ShouldBe(Verdict.Done);
    }

    [Fact]
    public void Follow_OfARepair_DoesNotMistakeTheOldFailureForANewOne()
    {
        Settling.At("active", "provisioning").Follow(Vm("failure"), "failure", hasMoved: false).ShouldBe(Verdict.Underway);
        Settling.At("active", "provisioning").Follow(Vm("failure"), "failure", hasMoved: true).ShouldBe(Verdict.Failed);
    }

    [Fact]
    public void Follow_OfADelete_EndsWhenTheRowIsGone()
    {
        Settling.Gone.Follow(Vm("active"), "active", hasMoved: false).ShouldBe(Verdict.Underway);
        Settling.Gone.Follow(null, "active", hasMoved: false).ShouldBe(Verdict.Done);
    }

    [Theory]
    [InlineData("active", Verdict.NoSign)]
    [InlineData("finalizing", Verdict.Underway)]
    [InlineData("passive", Verdict.Done)]
    [InlineData("provisioning", Verdict.NoSign)]
    public void FindOut_LostStop_NeedsAStatusThatOnlyItExplains(string status, Verdict verdict) => Stop.FindOut(Vm(status), "active").ShouldBe(verdict);

    [Fact]
    public void FindOut_OfALostRename_ReadsTheName()
    {
        Settling.Shown("name", "db").FindOut(Vm("active"), "active").ShouldBe(Verdict.NoSign);
        Settling.Shown("name", "web").FindOut(Vm("active"), "active").ShouldBe(Verdict.Done);
        Settling.Gone.FindOut(Vm("active"), "active").ShouldBe(Verdict.NoSign);
    }

    private static VirtualMachine? Vm(string? status) => status is null ? null : new() { Id = new("1"), ProjectId = new("p"), Name = "web", Status = status };
}
