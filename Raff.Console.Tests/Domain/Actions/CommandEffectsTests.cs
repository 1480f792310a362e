using System.Text.Json;
using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Actions;

/// <summary>Changes are traced to commands by field names, so every command and every name must be known.</summary>
public sealed class CommandEffectsTests
{
    private static readonly Dictionary<string, Type> Contracts = new()
    {
        ["vms"] = typeof(VirtualMachine),
        ["volumes"] = typeof(Volume),
        ["snapshots"] = typeof(Snapshot),
        ["backups"] = typeof(Backup),
        ["backup-schedules"] = typeof(BackupSchedule),
        ["vpcs"] = typeof(Vpc),
        ["ips"] = typeof(PublicIp),
        ["firewalls"] = typeof(Firewall),
    };

    // What they change is in no list, or the resource is gone.
    private static readonly string[] WithoutEffect =
    [
        "vm.reset-password", "vm.save-image", "vm.console-policy", "vm.attach-firewall", "vm.detach-firewall", "vm.edit-note", "backup.reset-chain",
    ];

    private static readonly string[] Ends = [".create", ".delete", ".delete-chain", ".release", ".reserve"];

    private static IEnumerable<ActionTable> Tables =>
    [
        VmActions.Table, StorageActions.Volumes, StorageActions.Snapshots, StorageActions.Backups, StorageActions.Schedules, NetworkActions.Vpcs,
        NetworkActions.PublicIps, NetworkActions.Firewalls,
    ];

    [Fact]
    public void Commands_OfEveryTable_SayWhatTheyChange() => Tables.SelectMany(table => table.Rules).Select(rule => rule.Name).Distinct()
        .Where(command => !Ends.Any(end => command.EndsWith(end, StringComparison.Ordinal)))
        .Except(CommandEffects.Known.Select(known => known.Command)).ShouldBe(WithoutEffect, ignoreOrder: true);

    [Fact]
    public void Fields_OfEveryCommand_AreFieldsOfItsResource()
    {
        foreach (var (command, fields) in CommandEffects.Known)
        {
            var kinds = Tables.Where(table => table.Rules.Any(rule => rule.Name == command)).Select(table => table.Kind).ToList();
            kinds.ShouldNotBeEmpty(command);
            fields.Except(kinds.SelectMany(Names)).Except(["*"]).ShouldBeEmpty(command);
        }
    }

    [Fact]
    public void Fields_ThatOtherCommandsChange_AreFieldsOfTheKind()
    {
        foreach (var (kind, fields) in CommandEffects.KnownOnOthers)
        {
            fields.Except(Names(kind)).ShouldBeEmpty(kind);
            CommandEffects.OnOthers(kind).ShouldAllBe(command => command.Contains('.', StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("vm.resize", "cpu", true)]
    [InlineData("vm.resize", "name", false)]
    [InlineData("firewall.update", "rules", true)]
    [InlineData("vm.unknown", "name", false)]
    public void Command_OnItsResource_ChangesWhatTheTableSays(string command, string field, bool changes) =>
        CommandEffects.Changes(command, field).ShouldBe(changes);

    [Theory]
    [InlineData("vm.attach-ip", "ips", "status", true)]
    [InlineData("vm.attach-ip", "ips", "ip_address", false)]
    [InlineData("vm.rename", "ips", "status", false)]
    [InlineData("vm.delete", "volumes", "product_vm", true)]
    public void Command_OnAnotherResource_ChangesWhatTheTableSays(string command, string kind, string field, bool changes) =>
        CommandEffects.ChangesOther(command, kind, field).ShouldBe(changes);

    private static IEnumerable<string> Names(string kind) =>
        Contracts[kind].GetProperties().Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
}
