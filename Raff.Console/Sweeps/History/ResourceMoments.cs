using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps.History;

/// <summary>Reads the intervals of one resource as what happened between them.</summary>
internal sealed class ResourceMoments(HistoryDbContext db, int fleet, AuditSight sight)
{
    private const int MaxPrints = 51;
    private const int MaxLooks = 30;

    /// <summary>The latest moments of a resource, the latest first.</summary>
    public async Task<IReadOnlyList<ResourceMoment>> ReadAsync(string kind, string id, CancellationToken cancel)
    {
        var prints = (await db.Fingerprints.AsNoTracking().Where(print => print.FleetId == fleet && print.ResourceId == id && print.Kind == kind)
            .OrderByDescending(print => print.From).Take(MaxPrints).ToListAsync(cancel))
            .Where(print => sight.CanSee(print.Kind, print.ProjectId)).ToList();
        List<ResourceMoment> moments = [];
        for (var place = 0; place < prints.Count && moments.Count < MaxPrints - 1; place++)
        {
            var now = prints[place];
            var before = place + 1 < prints.Count ? prints[place + 1] : null;
            if (now.Until is { } until && (place == 0 || prints[place - 1].From > until))
            {
                moments.Add(await MomentAsync(MomentKind.Gone, until, now, [], cancel));
            }

            // The oldest row that was read is not known to be the first where there may be more.
            if (before is not null || prints.Count < MaxPrints)
            {
                var what = before is null ? MomentKind.FirstSeen : before.Until < now.From ? MomentKind.Back : MomentKind.Changed;
                moments.Add(await MomentAsync(what, now.From, now, before is null ? [] : FieldComparison.Of(before, now), cancel));
            }
        }

        return moments;
    }

    private async Task<ResourceMoment> MomentAsync(
        MomentKind what, DateTimeOffset at, FingerprintRecord print, IReadOnlyList<FieldChange> fields, CancellationToken cancel)
    {
        var looks = await db.Sweeps.AsNoTracking()
            .Where(sweep => sweep.FleetId == fleet && sweep.State == nameof(SweepState.Done) && sweep.StartedAt <= at)
            .OrderByDescending(sweep => sweep.StartedAt).Take(MaxLooks)
            .Select(sweep => new { sweep.StartedAt, sweep.EndedAt, sweep.Reach, sweep.Coverage }).ToListAsync(cancel);
        var noticed = looks.Find(sweep => sweep.StartedAt == at);
        var earlier = looks.Find(sweep => sweep.StartedAt < at && new SweepReach(sweep.Reach, sweep.Coverage).Looked(print.Kind, print.ProjectId));
        return new ResourceMoment(what, at, earlier?.StartedAt, noticed?.EndedAt ?? at, fields);
    }
}
