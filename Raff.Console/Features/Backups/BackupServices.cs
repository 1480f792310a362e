using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Backups;

/// <summary>Registers what is special about backups: their forms, dialogs and tabs.</summary>
public static class BackupServices
{
    private const string Word = "backups";

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddCreateForm<BackupCreateForm>(Word, VmActions.Table.Rule("backup.create"))
        .AddRowDialog<RestoreBackupDialog, Backup>(Word, "backup.restore")
        .AddBulkCommand(Word, "backup.delete")
        .AddDetailTab<BackupSeriesTab>(Word, "series", "Series");
}
