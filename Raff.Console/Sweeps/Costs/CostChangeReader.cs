using Microsoft.EntityFrameworkCore;
using Raff.Console.Domain.Cost;
using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Sweeps.Costs;

/// <summary>
/// Why costs changed between two sweeps. Only resources that changed are read, and both sides are priced at the same prices, so that what is found is due to
/// the resources alone. Backups are read whole: which of them are free depends on the others.
/// </summary>
internal sealed class CostChangeReader(HistoryDbContext db, int fleet, ResourceKinds kinds, PriceBook prices)
{
    /// <summary>Reads them.</summary>
    /// <param name="from">The earlier time.</param>
    /// <param name="to">The later time.</param>
    /// <param name="before">What the earlier sweep looked at.</param>
    /// <param name="isSeen">Whether a row of a kind in a project belongs to what is asked.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<List<CostChange>> ReadAsync(
        DateTimeOffset from, DateTimeOffset to, SweepReach before, Func<string, string, bool> isSeen, CancellationToken cancel)
    {
        List<CostChange> changes = [];
        foreach (var kind in kinds.All.Where(kind => kind is { HasPrices: true, RowType: not null }))
        {
            var all = db.Fingerprints.AsNoTracking().Where(print => print.FleetId == fleet && print.Kind == kind.Word);
            var old = all.Where(print => print.From <= from && print.Until > from && print.Until <= to);
            var now = all.Where(print => print.From > from && print.From <= to && (print.Until == null || print.Until > to));
            if (kind.Word == SubjectKinds.Backup && (await old.AnyAsync(cancel) || await now.AnyAsync(cancel)))
            {
                old = all.Where(print => print.From <= from && (print.Until == null || print.Until > from));
                now = all.Where(print => print.From <= to && (print.Until == null || print.Until > to));
            }

            var ended = Priced(kind, await old.ToListAsync(cancel));
            foreach (var (id, row) in Priced(kind, await now.ToListAsync(cancel)))
            {
                ended.Remove(id, out var was);
                changes.AddRange(CostComparison.Of(kind.Word, was, row, before.Looked(kind.Word, row.Row.ProjectId?.Value ?? "")));
            }

            changes.AddRange(ended.Values.SelectMany(was => CostComparison.Of(kind.Word, was, null, wasLookedFor: true)));
        }

        return
        [
            .. changes.Where(change => isSeen(change.Kind, change.Project?.Value ?? ""))
                .OrderByDescending(change => Math.Abs(change.Difference)).ThenBy(change => change.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(change => change.Id, StringComparer.Ordinal),
        ];
    }

    private Dictionary<string, PricedRow> Priced(ResourceKind kind, IEnumerable<FingerprintRecord> prints)
    {
        var rows = prints.Select(print => StoredRow.Of(print, kind.RowType!)).OfType<RaffApi.Contracts.IResource>();
        var priced = new Dictionary<string, PricedRow>(StringComparer.Ordinal);
        foreach (var (row, monthly) in kind.Prices(rows, prices))
        {
            priced[row.Id.Value] = new PricedRow(row, monthly);
        }

        return priced;
    }
}
