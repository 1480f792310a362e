using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Cost;

/// <summary>Why costs changed between two times, resource by resource. Pure.</summary>
public static class CostComparison
{
    /// <summary>What changed about one resource; nothing where its cost is the same. A resource that moved counts once in each project.</summary>
    /// <param name="kind">The route word of its kind.</param>
    /// <param name="before">The resource before; null where it was not there.</param>
    /// <param name="after">The resource after; null where it is not there.</param>
    /// <param name="wasLookedFor">Whether the earlier sweep would have seen it.</param>
    public static IEnumerable<CostChange> Of(string kind, PricedRow? before, PricedRow? after, bool wasLookedFor)
    {
        if (before is null && after is { } appeared)
        {
            var reason = wasLookedFor ? CostReason.Created : CostReason.FirstRead;
            return Changed(new CostChange(
                reason, kind, appeared.Row.Id.Value, appeared.Row.Name, appeared.Row.ProjectId, 0, appeared.Monthly, CostFormula.Quantity(appeared.Row)));
        }

        if (after is null && before is { } gone)
        {
            return Changed(new CostChange(
                CostReason.Deleted, kind, gone.Row.Id.Value, gone.Row.Name, gone.Row.ProjectId, gone.Monthly, 0, CostFormula.Quantity(gone.Row)));
        }

        if (before is null || after is null)
        {
            return [];
        }

        var (old, now) = (before.Row, after.Row);
        if (old.ProjectId != now.ProjectId)
        {
            return
            [
                .. Changed(new CostChange(CostReason.Moved, kind, now.Id.Value, now.Name, old.ProjectId, before.Monthly, 0, "moved to another project")),
                .. Changed(new CostChange(CostReason.Moved, kind, now.Id.Value, now.Name, now.ProjectId, 0, after.Monthly, "moved from another project")),
            ];
        }

        var (why, what) = Why(old, now);
        return Changed(new CostChange(why, kind, now.Id.Value, now.Name, now.ProjectId, before.Monthly, after.Monthly, what));
    }

    /// <summary>A reason in words, for many: "Created".</summary>
    public static string Words(CostReason reason) => reason switch
    {
        CostReason.Created => "Created",
        CostReason.Resized => "Resized",
        CostReason.Deleted => "Deleted",
        CostReason.Moved => "Moved between projects",
        CostReason.FreeBackup => "Backups that became or are no longer free",
        CostReason.State => "State changed",
        CostReason.FirstRead => "Read for the first time",
        CostReason.Price => "Price changed",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static IEnumerable<CostChange> Changed(CostChange change) =>
        change.Before is null && change.After is null ? []
        : change.Before is null || change.After is null || Math.Abs(change.Difference) >= 0.005 ? [change]
        : [];

    private static (CostReason Reason, string What) Why(IResource before, IResource after) => (before, after) switch
    {
        (VirtualMachine old, VirtualMachine now) when old.PricingId != now.PricingId || old.AddedStorage != now.AddedStorage =>
            (CostReason.Resized, $"{CostFormula.Quantity(old)} → {CostFormula.Quantity(now)}"),
        (VirtualMachine old, VirtualMachine now) when old.Status != now.Status => (CostReason.State, $"{old.Status} → {now.Status}"),
        (Volume old, Volume now) when old.Size != now.Size => (CostReason.Resized, $"{CostFormula.Quantity(old)} → {CostFormula.Quantity(now)}"),
        (Snapshot old, Snapshot now) when old.Size != now.Size => (CostReason.Resized, $"{CostFormula.Quantity(old)} → {CostFormula.Quantity(now)}"),
        (Backup old, Backup now) when old.StorageSize != now.StorageSize =>
            (CostReason.Resized, $"{CostFormula.Quantity(old)} → {CostFormula.Quantity(now)}"),
        (Backup, Backup) => (CostReason.FreeBackup, "the 3 newest backups of a VM are free"),
        (PublicIp old, PublicIp now) when old.Reserved != now.Reserved =>
            (CostReason.State, now.Reserved ? "now reserved" : "no longer reserved"),
        _ => (CostReason.Price, "another price for the same resource"),
    };
}
