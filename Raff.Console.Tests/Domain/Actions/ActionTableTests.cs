using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Actions;

/// <summary>What is allowed in which state, against a second table written from the documentation by hand.</summary>
public sealed class ActionTableTests
{
    private static readonly string[] States = ["initiating", "provisioning", "booting", "active", "passive", "finalizing", "failure", "word-of-a-later-api"];

    /// <summary>For each command the states it is allowed in; null for any.</summary>
    private static readonly Dictionary<string, string[]?> Vms = new()
    {
        ["vm.start"] = ["passive"],
        ["vm.stop"] = ["active"],
        ["vm.reboot"] = ["active"],
        ["vm.hard-reboot"] = ["active", "booting", "finalizing"],
        ["vm.rename"] = null,
        ["vm.resize"] = ["passive"],
        ["vm.resize-disk"] = ["passive"],
        ["vm.reset-password"] = null,
        ["vm.reinstall"] = ["active", "passive", "failure"],
        ["vm.factory-reset"] = ["active", "passive", "failure"],
        ["vm.save-image"] = null,
        ["vm.console-policy"] = null,
        ["vm.attach-vpc"] = ["active", "passive"],
        ["vm.detach-vpc"] = ["active", "passive"],
        ["vm.attach-ip"] = ["active", "passive"],
        ["vm.detach-ip"] = ["active", "passive"],
        ["vm.attach-firewall"] = ["active", "passive"],
        ["vm.detach-firewall"] = ["active", "passive"],
        ["vm.add-tag"] = null,
        ["vm.edit-tag"] = null,
        ["vm.remove-tag"] = null,
        ["vm.edit-note"] = null,
        ["snapshot.create"] = ["active"],
        ["backup.create"] = ["active"],
        ["backup.reset-chain"] = null,
        ["schedule.create"] = null,
        ["vm.delete"] = null,
    };

    [Fact]
    public void Reason_OfEachVmCommandInEachState_IsNullExactlyWhereItIsAllowed()
    {
        VmActions.Table.Rules.Select(rule => rule.Name).ShouldBe(Vms.Keys, ignoreOrder: true);
        foreach (var (command, allowed) in Vms)
        {
            foreach (var state in States)
            {
                (ActionTable.Reason(command, Vm(state)) is null).ShouldBe(allowed is null || allowed.Contains(state), $"{command} in {state}");
            }
        }
    }

    [Theory]
    [InlineData("vm.stop", "passive", "\"Stop\" needs an active VM. web is stopped.")]
    [InlineData("vm.start", "active", "\"Start\" needs a stopped VM. web is active.")]
    [InlineData("vm.hard-reboot", "passive", "\"Hard reboot\" needs an active, booting or finalizing VM. web is stopped.")]
    public void Reason_OfAStateThatForbids_NamesBothStates(string command, string state, string sentence) =>
        ActionTable.Reason(command, Vm(state)).ShouldBe(sentence);

    [Fact]
    public void Reason_OfARowWithoutAProject_IsThatItsProjectIsUnknown() =>
        ActionTable.Reason("vm.rename", Vm("active") with { ProjectId = null })!.ShouldContain("which project");

    [Fact]
    public void Reason_CommandOfAnotherKind_FollowsTheVmsState()
    {
        ActionTable.Reason("snapshot.restore", Vm("active")).ShouldNotBeNull();
        ActionTable.Reason("snapshot.restore", Vm("passive")).ShouldBeNull();
        ActionTable.Reason("volume.attach", Vm("booting")).ShouldNotBeNull();
        ActionTable.Reason("volume.attach", Vm("active")).ShouldBeNull();
    }

    [Theory]
    [InlineData("volume.attach", "available", true)]
    [InlineData("volume.attach", "attached", false)]
    [InlineData("volume.detach", "attached", true)]
    [InlineData("volume.detach", "available", false)]
    [InlineData("volume.resize", "creating", false)]
    [InlineData("volume.delete", "attached", false)]
    [InlineData("volume.delete", "available", true)]
    [InlineData("volume.delete", "failed", true)]
    public void Reason_OfAVolume_FollowsItsStatus(string command, string status, bool isAllowed) =>
        (ActionTable.Reason(command, new Volume { Id = new("1"), ProjectId = new("p"), Name = "data", Status = status }) is null).ShouldBe(isAllowed);

    [Fact]
    public void Reason_InUse_ForbidsDeleting()
    {
        ActionTable.Reason("snapshot.delete", new Snapshot { Id = new("1"), ProjectId = new("p"), Name = "s", Type = "vm", Status = "active" })
            .ShouldNotBeNull();
        ActionTable.Reason("snapshot.delete", new Snapshot { Id = new("1"), ProjectId = new("p"), Name = "s", Type = "vm", Status = "" }).ShouldBeNull();
        ActionTable.Reason("firewall.delete", new Firewall { Id = new("1"), ProjectId = new("p"), Name = "f", Rules = [], VmCount = 2 })
            .ShouldBe("f is attached to 2 network interfaces. Detach it first.");
        ActionTable.Reason(
            "ip.release", new PublicIp { Id = new("1"), ProjectId = new("p"), IpAddress = "203.0.113.1", Type = "IPv4", Status = "free" }).ShouldNotBeNull();
        ActionTable.Reason("ip.release",
            new PublicIp { Id = new("1"), ProjectId = new("p"), IpAddress = "203.0.113.1", Type = "IPv4", Status = "free", Reserved = true }).ShouldBeNull();
        ActionTable.Reason("backup.restore", new Backup { Id = new("1"), ProjectId = new("p"), Name = "b", Status = "creating" }).ShouldNotBeNull();
    }

    private static VirtualMachine Vm(string status) => new() { Id = new("1"), ProjectId = new("p"), Name = "web", Status = status };
}
