using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Feeds;

/// <summary>
/// The numbers that a scrape shows, read at most every ten seconds, however often and by how many they are asked for. Safe to use from any thread.
/// </summary>
public sealed class FleetSnapshot(
    HistoryStore history, IDbContextFactory<ConsoleDbContext> console, IRaffEndpoint endpoint, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim reading = new(1, 1);
    private DateTimeOffset? readAt;

    /// <summary>What the last sweep of each account found; empty while the history cannot be read.</summary>
    public IReadOnlyList<FleetFigures> Fleets { get; private set; } = [];

    /// <summary>The operations in the journal by state; empty while the store cannot be read.</summary>
    public IReadOnlyList<(string State, int Count)> Operations { get; private set; } = [];

    /// <summary>What runs and what failed lately; null while the store can't be read. Then accepted findings are unknown too, and count as open.</summary>
    public OperationFigures? Recent { get; private set; }

    /// <summary>When these numbers were read; null before the first time.</summary>
    public DateTimeOffset? ReadAt => readAt;

    /// <summary>Whether the history could be read.</summary>
    public bool IsHistoryReadable { get; private set; }

    /// <summary>Reads the numbers if they are old.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (readAt is { } at && now >= at && now - at < FreshFor)
            {
                return;
            }

            var accepted = await AcceptedAsync(now, cancel);
            List<FleetFigures> fleets = [];
            IsHistoryReadable = await history.TryAsync(db => ReadAsync(db, accepted, fleets, cancel), cancel) is null;
            Fleets = IsHistoryReadable ? fleets : [];
            readAt = now;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    private async Task<HashSet<(string Account, string Rule, string Subject)>> AcceptedAsync(DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await using var db = await console.CreateDbContextAsync(cancel);
            var name = endpoint.StoredName();
            var states = await db.Operations.AsNoTracking().Where(operation => operation.Endpoint == name).GroupBy(operation => operation.State)
                .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
            Operations = [.. states.Select(state => (state.Key, state.Count))];
            Recent = await OperationFigures.ReadAsync(db, name, Operations, now, cancel);
            return [.. (await db.Suppressions.AsNoTracking().Where(one => one.Endpoint == name && one.EndedAt == null && one.Until > now)
                .Select(one => new { one.Account, one.Rule, one.SubjectId }).ToListAsync(cancel)).Select(one => (one.Account, one.Rule, one.SubjectId))];
        }
        catch (System.Data.Common.DbException)
        {
            Operations = [];
            Recent = null;
            return [];
        }
    }

    private async Task ReadAsync(
        HistoryDbContext db, HashSet<(string Account, string Rule, string Subject)> accepted, List<FleetFigures> fleets, CancellationToken cancel)
    {
        foreach (var (fleet, last) in await FeedSource.FleetsAsync(db, endpoint.StoredName(), cancel))
        {
            var findings = await db.Findings.AsNoTracking().Where(finding => finding.FleetId == fleet.Id && finding.EndedAt == null)
                .Select(finding => new { finding.Rule, finding.Severity, finding.SubjectId, Project = finding.ProjectId ?? "" }).ToListAsync(cancel);
            findings.RemoveAll(finding => accepted.Contains((fleet.Account, finding.Rule, finding.SubjectId)));
            var resources = await db.Fingerprints.AsNoTracking().Where(print => print.FleetId == fleet.Id && print.Until == null)
                .GroupBy(print => new { print.ProjectId, print.Kind, print.Status })
                .Select(group => new { group.Key.ProjectId, group.Key.Kind, group.Key.Status, Count = group.Count() }).ToListAsync(cancel);
            fleets.Add(new FleetFigures
            {
                Account = fleet.Account,
                Last = last,
                ByRule = [.. findings.CountBy(finding => (finding.Rule, finding.Severity)).Select(pair => (pair.Key.Rule, pair.Key.Severity, pair.Value))],
                ByProject = [.. findings.CountBy(finding => (finding.Project, finding.Severity))
                    .Select(pair => (pair.Key.Project, pair.Key.Severity, pair.Value))],
                Resources = [.. resources.GroupBy(row => (row.ProjectId, row.Kind))
                    .Select(group => (group.Key.ProjectId, group.Key.Kind, group.Sum(row => row.Count)))],
                Statuses = [.. resources.GroupBy(row => (row.Kind, row.Status))
                    .Select(group => (group.Key.Kind, group.Key.Status, group.Sum(row => row.Count)))],
                Costs = await db.Costs.AsNoTracking().Where(cost => cost.FleetId == fleet.Id && cost.Until == null).ToListAsync(cancel),
                Projects = await FeedSource.ProjectsAsync(db, fleet.Id, cancel),
            });
        }
    }
}
