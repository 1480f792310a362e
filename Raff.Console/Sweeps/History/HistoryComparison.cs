using Microsoft.EntityFrameworkCore;
using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps.History;

/// <summary>
/// The difference of two sweeps. What changed is what began or ended between them, so its cost goes with the changes and not with the fleet; the fields are
/// read for the rows of a page only.
/// </summary>
/// <param name="db">The history.</param>
/// <param name="fleet">The account.</param>
/// <param name="canSee">Whether the viewer may see what is said about a kind in a project.</param>
internal sealed class HistoryComparison(HistoryDbContext db, int fleet, Func<string, string?, bool> canSee)
{
    private const int Chunk = 500;
    private readonly Dictionary<(string Kind, string Project), bool> seen = [];

    /// <summary>Every difference that the viewer may see in a scope, without fields, in no order.</summary>
    public async Task<List<HistoryChange>> AllAsync(SweepMoment from, SweepMoment to, SweepReach before, ProjectId? scope, CancellationToken cancel)
    {
        var changes = await ResourcesAsync(from.At, to.At, before, scope, cancel);
        changes.AddRange(await FindingsAsync(from.At, to.At, before, scope, cancel));
        return changes;
    }

    /// <summary>The changes with the fields that differ.</summary>
    public async Task<IReadOnlyList<HistoryChange>> WithFieldsAsync(IReadOnlyList<HistoryChange> changes, CancellationToken cancel)
    {
        List<long> ids = [.. changes.SelectMany(change => new[] { change.Prints.Before, change.Prints.After }).OfType<long>()];
        var prints = new Dictionary<long, FingerprintRecord>();
        foreach (var chunk in ids.Chunk(Chunk))
        {
            var some = chunk.ToList();
            foreach (var print in await db.Fingerprints.AsNoTracking().Where(print => some.Contains(print.Id)).ToListAsync(cancel))
            {
                prints[print.Id] = print;
            }
        }

        return [.. changes.Select(change =>
            change.Prints is ({ } old, { } now) && prints.TryGetValue(old, out var was) && prints.TryGetValue(now, out var became)
                ? change with { Fields = FieldComparison.Of(was, became) }
                : change)];
    }

    private async Task<List<HistoryChange>> ResourcesAsync(
        DateTimeOffset from, DateTimeOffset to, SweepReach before, ProjectId? scope, CancellationToken cancel)
    {
        var old = await Rows(db.Fingerprints.Where(print => print.FleetId == fleet && print.Until > from && print.Until <= to && print.From <= from))
            .ToListAsync(cancel);
        var now = await Rows(db.Fingerprints.Where(print =>
            print.FleetId == fleet && print.From > from && print.From <= to && (print.Until == null || print.Until > to))).ToListAsync(cancel);
        var ended = old.Where(row => IsSeen(row.Kind, row.ProjectId, scope)).ToDictionary(row => (row.Kind, row.ResourceId));
        List<HistoryChange> changes = [];
        foreach (var row in now.Where(row => IsSeen(row.Kind, row.ProjectId, scope)))
        {
            if (!ended.Remove((row.Kind, row.ResourceId), out var was))
            {
                changes.Add(Change(row, before.Looked(row.Kind, row.ProjectId) ? ChangeKind.Appeared : ChangeKind.FirstRead, row.From));
            }
            else if (was.Hash != row.Hash)
            {
                changes.Add(Change(row, ChangeKind.Changed, row.From) with { Prints = (was.Id, row.Id) });
            }
        }

        changes.AddRange(ended.Values.Select(row => Change(row, ChangeKind.Disappeared, row.Until!.Value) with { IsGone = true }));
        return changes;
    }

    private async Task<IEnumerable<HistoryChange>> FindingsAsync(
        DateTimeOffset from, DateTimeOffset to, SweepReach before, ProjectId? scope, CancellationToken cancel)
    {
        var old = await db.Findings.AsNoTracking()
            .Where(finding => finding.FleetId == fleet && finding.EndedAt > from && finding.EndedAt <= to && finding.FirstSeen <= from).ToListAsync(cancel);
        var now = await db.Findings.AsNoTracking()
            .Where(finding => finding.FleetId == fleet && finding.FirstSeen > from && finding.FirstSeen <= to
                && (finding.EndedAt == null || finding.EndedAt > to)).ToListAsync(cancel);

        // One that was fixed and came back in between is the same at both ends.
        var both = old.Select(Key).ToHashSet();
        both.IntersectWith(now.Select(Key));
        old.RemoveAll(finding => both.Contains(Key(finding)) || !IsSeen(finding.Kind, finding.ProjectId ?? "", scope));
        now.RemoveAll(finding => both.Contains(Key(finding)) || !IsSeen(finding.Kind, finding.ProjectId ?? "", scope));
        var there = await ThereAsync(old, to, cancel);
        var earlier = await FixedBeforeAsync(now, from, cancel);
        return now.Select(finding => Change(
                finding,
                earlier.Contains(Key(finding)) ? ChangeKind.Regressed
                    : before.Looked(finding.Kind, finding.ProjectId ?? "") ? ChangeKind.NewFinding
                    : ChangeKind.FirstRead,
                finding.FirstSeen))
            .Concat(old.Select(finding => Change(finding, ChangeKind.Fixed, finding.EndedAt!.Value) with
            {
                IsGone = SweepCoverage.ViewOf(finding.Kind) is not null && !there.Contains((finding.Kind, finding.SubjectId)),
            }));

        static (string, string) Key(FindingRecord finding) => (finding.Rule, finding.SubjectId);
    }

    // By ids in chunks, and not as subqueries: those would go through the index of times, and so through much of the table for each row.
    private async Task<HashSet<(string Kind, string Id)>> ThereAsync(List<FindingRecord> findings, DateTimeOffset at, CancellationToken cancel)
    {
        HashSet<(string, string)> there = [];
        foreach (var ids in findings.Select(finding => finding.SubjectId).Distinct().Chunk(Chunk).Select(chunk => chunk.ToList()))
        {
            var rows = await db.Fingerprints.AsNoTracking().Where(print => print.FleetId == fleet && ids.Contains(print.ResourceId))
                .Select(print => new { print.Kind, print.ResourceId, print.From, print.Until }).ToListAsync(cancel);
            there.UnionWith(rows.Where(row => row.From <= at && (row.Until is null || row.Until > at)).Select(row => (row.Kind, row.ResourceId)));
        }

        return there;
    }

    private async Task<HashSet<(string Rule, string Id)>> FixedBeforeAsync(List<FindingRecord> findings, DateTimeOffset at, CancellationToken cancel)
    {
        HashSet<(string, string)> found = [];
        foreach (var kind in findings.GroupBy(finding => finding.Kind))
        {
            foreach (var ids in kind.Select(finding => finding.SubjectId).Distinct().Chunk(Chunk).Select(chunk => chunk.ToList()))
            {
                var rows = await db.Findings.AsNoTracking()
                    .Where(finding => finding.FleetId == fleet && finding.Kind == kind.Key && ids.Contains(finding.SubjectId))
                    .Select(finding => new { finding.Rule, finding.SubjectId, finding.EndedAt }).ToListAsync(cancel);
                found.UnionWith(rows.Where(row => row.EndedAt <= at).Select(row => (row.Rule, row.SubjectId)));
            }
        }

        return found;
    }

    private static HistoryChange Change(Print row, ChangeKind change, DateTimeOffset at) => new()
    {
        Change = change,
        Kind = row.Kind,
        Id = row.ResourceId,
        Name = row.Name,
        Project = row.ProjectId.Length > 0 ? new ProjectId(row.ProjectId) : null,
        At = at,
    };

    private static HistoryChange Change(FindingRecord row, ChangeKind change, DateTimeOffset at) => new()
    {
        Change = change,
        Kind = row.Kind,
        Id = row.SubjectId,
        Name = row.Name,
        Project = row.ProjectId is { Length: > 0 } project ? new ProjectId(project) : null,
        At = at,
        Rule = row.Rule,
        Severity = row.Severity,
        Sentence = row.Sentence,
        IsGone = row.Kind == SubjectKinds.Account,
    };

    private static IQueryable<Print> Rows(IQueryable<FingerprintRecord> prints) => prints.AsNoTracking().Select(print =>
        new Print(print.Id, print.Kind, print.ResourceId, print.ProjectId, print.Name, print.Hash, print.From, print.Until));

    private bool IsSeen(string kind, string project, ProjectId? scope)
    {
        if (scope is { } only && project != only.Value)
        {
            return false;
        }

        if (!seen.TryGetValue((kind, project), out var answer))
        {
            seen[(kind, project)] = answer = canSee(kind, project);
        }

        return answer;
    }

    private sealed record Print(
        long Id, string Kind, string ResourceId, string ProjectId, string Name, long Hash, DateTimeOffset From, DateTimeOffset? Until);
}
