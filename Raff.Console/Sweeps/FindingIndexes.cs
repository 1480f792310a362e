using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Sessions;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>The index of each account's last sweep, read from the history once for each sweep and shared by all tabs. One for all.</summary>
public sealed class FindingIndexes(HistoryStore history, SweepRunner runner) : IDisposable
{
    private readonly ConcurrentDictionary<FleetKey, Known> known = new();

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var one in known.Values)
        {
            one.Gate.Dispose();
        }
    }

    /// <summary>The index of the last sweep that a key may know of; null before the first, and while the history cannot be read.</summary>
    internal async Task<FindingIndex?> ReadAsync(FleetKey fleet, Identity identity, CancellationToken cancel)
    {
        var mine = known.GetOrAdd(fleet, _ => new Known());
        await mine.Gate.WaitAsync(cancel);
        try
        {
            if (runner.Last(fleet, identity.Key) is { NotStored: not null, Result: { } kept })
            {
                if (!ReferenceEquals(mine.Kept, kept))
                {
                    (mine.Kept, mine.OfKept) = (kept, Of(kept));
                }

                return mine.OfKept;
            }

            // A history that is locked for a moment takes nothing back.
            await history.TryAsync(async db => mine.Stored = await StoredAsync(db, fleet, mine.Stored, cancel), cancel);
            return mine.Stored;
        }
        finally
        {
            mine.Gate.Release();
        }
    }

    private static async Task<FindingIndex?> StoredAsync(HistoryDbContext db, FleetKey key, FindingIndex? before, CancellationToken cancel)
    {
        var fleet = await db.Fleets.Where(one => one.Endpoint == key.Endpoint && one.Account == key.Account).Select(one => (int?)one.Id)
            .FirstOrDefaultAsync(cancel);
        var latest = await db.Sweeps.Where(sweep => sweep.FleetId == fleet && sweep.State == nameof(SweepState.Done))
            .OrderByDescending(sweep => sweep.StartedAt).Select(sweep => new { sweep.Id, sweep.StartedAt }).FirstOrDefaultAsync(cancel);
        if (latest is null || latest.Id == before?.Sweep)
        {
            return latest is null ? null : before;
        }

        var findings = await db.Findings.Where(finding => finding.FleetId == fleet && finding.EndedAt == null)
            .Select(finding => new { finding.Rule, finding.Kind, finding.SubjectId, finding.Name, finding.ProjectId }).ToListAsync(cancel);
        var reads = await db.ProjectReads.AsNoTracking().Where(read => read.FleetId == fleet && read.IsThere).ToListAsync(cancel);
        return new FindingIndex(
            latest.Id,
            latest.StartedAt,
            findings.Select(finding => (finding.Rule, finding.Kind, finding.SubjectId, finding.Name, finding.ProjectId)),
            reads.ToDictionary(read => read.ProjectId, read => read.At, StringComparer.Ordinal),
            reads.Where(read => read.Gaps.Length > 0).SelectMany(read => JsonSerializer.Deserialize<List<SweepGap>>(read.Gaps) ?? []));
    }

    private static FindingIndex Of(SweepResult kept) => new(
        0,
        kept.StartedAt,
        kept.Findings.Select(finding => (finding.Rule, finding.Kind, finding.SubjectId, finding.Name, finding.Project)),
        kept.Projects.Append("").ToDictionary(project => project, _ => kept.StartedAt, StringComparer.Ordinal),
        kept.Gaps);

    private sealed class Known
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public FindingIndex? Stored { get; set; }

        public SweepResult? Kept { get; set; }

        public FindingIndex? OfKept { get; set; }
    }
}
