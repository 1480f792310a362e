using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;

namespace Raff.Console.Kinds;

/// <summary>Backups as a list page shows them.</summary>
public static class BackupKind
{
    /// <summary>The definition.</summary>
    /// <param name="clock">What ages are counted from.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.Of(
        ResourceEndpoints.Backups,
        "backups",
        "Backups",
        "backup",
        "Copies of whole VMs, taken on demand or on a schedule.",
        backup =>
        {
            backup.Icon = ConsoleIcons.Backup;
            backup.SearchHint = "Search name, id or VM id";
            backup.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Status(row => row.Status, Tone, 13, ["ready", "creating", "pending", "restoring", "failed"])
                .Vm("vm", "VM", row => row.ProductVm)
                .Text("series", "In series",
                    row => row.IncrementId switch { null => "standalone", 0 => "baseline", { } number => $"increment {number}" }, ch: 13)
                .Number("size", "Size", row => row.StorageSize, row => Cells.Megabytes(row.StorageSize), ch: 10)
                .Exported(("size_mb", row => row.StorageSize))
                .Time("expires", "Expires", row => row.ExpireDate, row => Cells.Moment(row.ExpireDate, "yyyy-MM-dd", "never"), ch: 13)
                .Text("region", "Region", row => row.Region, ch: 10, shown: false)
                .MonthlyPrice()
                .Age(clock)
                .Id();
            backup.Sums = [(row => row.StorageSize, sum => Cells.Megabytes((long)sum))];
            backup.MonthlyOfAll(CostEstimate.Of);
            backup.Filter("region", "Region", row => row.Region)
                .AgeFilter(clock);
            backup.GroupBy = "vm";
            backup.SearchIn = [row => row.ProductVm];
        });

    private static string Tone(string status) => status switch
    {
        "ready" => "ok",
        "pending" or "creating" or "restoring" => "busy",
        "failed" => "bad",
        _ => "off",
    };
}
