using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds.Joins;
using Raff.Console.RaffApi;

namespace Raff.Console.Kinds;

/// <summary>Snapshots as a list page shows them.</summary>
public static class SnapshotKind
{
    /// <summary>The definition.</summary>
    /// <param name="clock">What ages are counted from.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.Of(
        ResourceEndpoints.Snapshots,
        "snapshots",
        "Snapshots",
        "snapshot",
        "Disks as they were at one moment, to go back to.",
        snapshot =>
        {
            snapshot.Icon = ConsoleIcons.Snapshot;
            snapshot.SearchHint = "Search name, id or VM id";
            snapshot.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Status(row => Word(row.Status), Tone, 13, ["saved", "active"])
                .Text("type", "Of", row => Source(row.Type), ch: 10)
                .Vm("source", "VM", row => row.ProductVm)
                .JoinedToSnapshots()
                .Number("size", "Size", row => Cells.Number(row.Size),
                    row => Cells.Number(row.Size) is { } size ? Cells.Gigabytes(size) : Cells.Nothing, ch: 10)
                .Exported(("size_gb", row => Cells.Number(row.Size)))
                .MonthlyPrice()
                .Hourly(row => row.PricePerHour)
                .Age(clock)
                .Id();
            snapshot.Sums = [(row => Cells.Number(row.Size), sum => Cells.Gigabytes(sum))];
            snapshot.Monthly(CostEstimate.Of);
            snapshot.Filter("type", "Of", row => row.Type, "vm", "volume").Labeled(Source)
                .AgeFilter(clock);
            snapshot.SearchIn = [row => row.ProductVm];
        });

    /// <summary>The API writes nothing for a saved snapshot and "active" while its source is reverted to it.</summary>
    private static string Word(string? status) => string.IsNullOrEmpty(status) ? "saved" : status;

    private static string Source(string type) => type == "vm" ? "VM" : type;

    private static string Tone(string word) => word switch
    {
        // Its source runs on an active one.
        "saved" or "ready" or "active" => "ok",
        "creating" or "pending" or "provisioning" or "restoring" or "deleting" => "busy",
        "failed" => "bad",
        _ => "off",
    };
}
