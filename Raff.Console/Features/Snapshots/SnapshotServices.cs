using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Snapshots;

/// <summary>Registers what is special about snapshots: their forms and dialogs.</summary>
public static class SnapshotServices
{
    private const string Word = "snapshots";

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddSnapshots(this IServiceCollection services) => services
        .AddCreateForm<SnapshotCreateForm>(Word, VmActions.Table.Rule("snapshot.create"))
        .AddRowDialog<RenameSnapshotDialog, Snapshot>(Word, "snapshot.rename")
        .AddRowDialog<RestoreSnapshotDialog, Snapshot>(Word, "snapshot.restore")
        .AddBulkCommand(Word, "snapshot.delete");
}
