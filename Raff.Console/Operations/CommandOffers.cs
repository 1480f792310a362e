using System.Collections.Immutable;
using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>The commands of rows, each with the reason why it is disabled. Scoped.</summary>
public sealed class CommandOffers(CommandChecks checks)
{
    /// <summary>Every command of a row, in the order of its menu.</summary>
    public ImmutableArray<CommandOffer> For(IResource row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return ActionTable.Of(row) is not { } table ? []
            : [.. table.Rules.Select(rule => new CommandOffer(rule, checks.Reason(rule, row), row.ProjectId is null ? null : Plain(rule.Name, row)))];
    }

    /// <summary>One command of a row.</summary>
    public CommandOffer For(IResource row, string name) => For(row).First(offer => offer.Rule.Name == name);

    private static Command? Plain(string name, IResource row) => row switch
    {
        VirtualMachine vm => VmCommands.Plain(name, vm),
        Volume volume => VolumeCommands.Plain(name, volume),
        Snapshot snapshot => SnapshotCommands.Plain(name, snapshot),
        Backup backup => BackupCommands.Plain(name, backup),
        BackupSchedule schedule => ScheduleCommands.Plain(name, schedule),
        Vpc vpc => VpcCommands.Plain(name, vpc),
        PublicIp ip => PublicIpCommands.Plain(name, ip),
        Firewall firewall => FirewallCommands.Plain(name, firewall),
        _ => null,
    };
}
