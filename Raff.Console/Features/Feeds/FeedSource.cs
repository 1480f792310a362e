using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Feeds;

/// <summary>What feeds and metrics read of the history: the accounts of an endpoint with their last sweep, and the names of projects.</summary>
internal static class FeedSource
{
    /// <summary>The accounts that were swept.</summary>
    public static async Task<List<(FleetRecord Fleet, SweepRecord Last)>> FleetsAsync(HistoryDbContext db, string endpoint, CancellationToken cancel)
    {
        List<(FleetRecord, SweepRecord)> swept = [];
        foreach (var fleet in await db.Fleets.AsNoTracking().Where(fleet => fleet.Endpoint == endpoint).OrderBy(fleet => fleet.Id).ToListAsync(cancel))
        {
            var last = await db.Sweeps.AsNoTracking().Where(sweep => sweep.FleetId == fleet.Id && sweep.State == nameof(SweepState.Done))
                .OrderByDescending(sweep => sweep.StartedAt).FirstOrDefaultAsync(cancel);
            if (last is not null)
            {
                swept.Add((fleet, last));
            }
        }

        return swept;
    }

    /// <summary>The projects of an account by id, those that are gone left out.</summary>
    public static async Task<Dictionary<string, ProjectReadRecord>> ProjectsAsync(HistoryDbContext db, int fleet, CancellationToken cancel) =>
        await db.ProjectReads.AsNoTracking().Where(read => read.FleetId == fleet && read.IsThere && read.ProjectId != "")
            .ToDictionaryAsync(read => read.ProjectId, StringComparer.Ordinal, cancel);
}
