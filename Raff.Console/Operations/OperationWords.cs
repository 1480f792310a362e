using System.Globalization;
using Raff.Console.Domain.Actions;

namespace Raff.Console.Operations;

/// <summary>The words of stored operations, whose commands are gone with the process that sent them.</summary>
public static class OperationWords
{
    private static readonly ActionTable[] Tables =
    [
        VmActions.Table, StorageActions.Volumes, StorageActions.Snapshots, StorageActions.Backups, StorageActions.Schedules,
        NetworkActions.Vpcs, NetworkActions.PublicIps, NetworkActions.Firewalls,
    ];

    private static readonly ActionRule[] Creations =
        [VmActions.Create, StorageActions.CreateVolume, NetworkActions.CreateVpc, NetworkActions.ReserveIp, NetworkActions.CreateFirewall];

    /// <summary>What a command's button says: "Stop"; its name where it has none.</summary>
    public static string Title(string command) => Find(command)?.Title ?? AccountActions.Find(command)?.Title ?? command;

    /// <summary>The sentence of an operation that is done.</summary>
    public static string Done(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return (Find(operation.Command) ?? AccountActions.Find(operation.Command)) is { } rule
            ? string.Format(CultureInfo.InvariantCulture, rule.Done, operation.Target.Name)
            : "Done.";
    }

    private static ActionRule? Find(string command) =>
        Tables.SelectMany(table => table.Rules).Concat(Creations).FirstOrDefault(rule => rule.Name == command);
}
