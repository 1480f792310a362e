using Raff.Console.Features.Activity;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Tests.Features.Activity;

/// <summary>Operations in words, and where their links lead.</summary>
public sealed class OperationTextTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("vm.stop", "Stop VM")]
    [InlineData("vm.create", "Create VM")]
    [InlineData("vm.hard-reboot", "Hard reboot")]
    [InlineData("volume.delete", "Delete volume")]
    [InlineData("snapshot.create", "Take snapshot")]
    [InlineData("project.protect", "Protect project")]
    [InlineData("api-key.revoke", "Revoke API key")]
    [InlineData("ip.reserve", "Reserve public IP")]
    [InlineData("robot.fold-away", "Fold away")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("vm.", "vm.")]
    public void Command_OfEachKind_SaysTheVerbAndTheObject(string name, string words) => OperationText.Command(name).ShouldBe(words);

    [Theory]
    [InlineData(0.04, "< 0.1 s")]
    [InlineData(0.44, "0.4 s")]
    [InlineData(9.94, "9.9 s")]
    [InlineData(9.96, "9.9 s")]
    [InlineData(38.9, "38 s")]
    [InlineData(72, "1 min 12 s")]
    [InlineData(7500, "2 h 5 min")]
    public void Duration_OfAnyLength_IsShort(double seconds, string words) => OperationText.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(words);

    [Fact]
    public void Took_OfWhatWasNeverSent_IsADash()
    {
        OperationText.Took(Made("vm.stop", OperationState.Refused, settledAfter: 0), Start).ShouldBe("–");
        OperationText.Took(Made("vm.stop", OperationState.Running), Start.AddSeconds(38)).ShouldBe("38 s");
    }

    [Fact]
    public void Advice_OfAnUnknownOutcome_SaysWhetherToRepeatIt()
    {
        OperationText.Advice(Made("vm.stop", OperationState.Unknown))!.ShouldContain("Do not repeat the command yet");
        OperationText.Advice(Made("vm.stop", OperationState.Unknown, settledAfter: 30))!.ShouldContain("Open web-1 and check its state");
        OperationText.Advice(Made("vm.create", OperationState.Unknown, settledAfter: 30, id: null))!.ShouldContain("Look for web-1 in its list");
        OperationText.Advice(Made("vm.stop", OperationState.Failed, settledAfter: 30)).ShouldBeNull();
    }

    [Theory]
    [InlineData("vm.stop", "vms", "/vms/1?scope=all")]
    [InlineData("vm.delete", "vms", null)]
    [InlineData("project.protect", "projects", "/p/1")]
    [InlineData("role.update", "roles", "/account/roles/1?scope=all")]
    [InlineData("api-key.revoke", "api-keys", null)]
    [InlineData("member.update", "members", "/account/members/1?scope=all")]
    [InlineData("invitation.create", "members", "/account/members?q=web-1&scope=all")]
    [InlineData("ssh-key.rename", "ssh-keys", "/account/ssh-keys?q=web-1&scope=all")]
    public void Link_OfEachKind_LeadsToItWhereItStillExists(string command, string kind, string? href) =>
        OperationLink.Of(Made(command, OperationState.Succeeded, settledAfter: 1, kind: kind), ActiveScope.All).ShouldBe(href);

    [Fact]
    public void Link_OfADeletionThatWasRefused_StillLeadsToIt() =>
        OperationLink.Of(Made("vm.delete", OperationState.Refused, settledAfter: 0), ActiveScope.All).ShouldBe("/vms/1?scope=all");

    [Fact]
    public void Link_OfWhatWasMade_LeadsThereOnceItsIdIsKnown()
    {
        var made = Made("vm.create", OperationState.Running, id: null) with { ResultKind = "vms" };

        OperationLink.Of(made, ActiveScope.All).ShouldBeNull();
        OperationLink.Of(made with { ResultId = "9" }, ActiveScope.All).ShouldBe("/vms/9?scope=all");
    }

    [Fact]
    public void Tone_OfEachState_HasAWordOfItsOwn() =>
        Enum.GetValues<OperationState>().Select(OperationText.State).ShouldBeUnique();

    private static Operation Made(string command, OperationState state, int? settledAfter = null, string? id = "1", string kind = "vms") => new()
    {
        Id = "op",
        Command = command,
        Target = new CommandTarget(kind, id, "web-1", new ProjectId("prj_1")),
        Owner = new OperationOwner("emulator", "me"),
        KeyPrefix = "raff_00000001",
        State = state,
        Sentence = "",
        StartedAt = Start,
        SettledAt = settledAfter is { } seconds ? Start.AddSeconds(seconds) : null,
    };
}
