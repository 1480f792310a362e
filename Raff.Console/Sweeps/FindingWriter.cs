using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>
/// Writes the findings of a sweep: adds what is new, updates what reads differently, ends what the sweep looked at and no longer finds. What is as before
/// costs no write. Inside the caller's transaction.
/// </summary>
/// <param name="db">The database, with a transaction open.</param>
/// <param name="sweep">The sweep.</param>
/// <param name="result">What it found.</param>
internal sealed class FindingWriter(HistoryDbContext db, SweepRecord sweep, SweepResult result)
{
    private static readonly string[] Wording = ["Severity", "Name", "Sentence", "Evidence", "Monthly", "Since"];
    private static readonly string[] Columns = [.. Wording, "FleetId", "Rule", "Kind", "SubjectId", "ProjectId", "FirstSeen"];

    /// <summary>Writes them.</summary>
    /// <param name="gone">Projects that are no longer there.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task WriteAsync(IReadOnlySet<string> gone, CancellationToken cancel)
    {
        var before = await db.Sweeps.Where(other => other.FleetId == sweep.FleetId && other.State == nameof(SweepState.Done) && other.Id != sweep.Id)
            .OrderByDescending(other => other.Id).Select(other => (DateTimeOffset?)other.StartedAt).FirstOrDefaultAsync(cancel);
        var found = result.Findings.ToDictionary(finding => (finding.Rule, finding.SubjectId));
        var changed = new List<(long Id, SweepFinding Now)>();
        var missing = new List<(long Id, DateTimeOffset LastSeen, bool Ends)>();

        // Row by row: only what must be written is held.
        await foreach (var row in db.Findings.AsNoTracking().Where(finding => finding.FleetId == sweep.FleetId && finding.EndedAt == null)
            .AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (found.Remove((row.Rule, row.SubjectId), out var now))
            {
                if (!IsSame(row, now))
                {
                    changed.Add((row.Id, now));
                }

                continue;
            }

            var ends = gone.Contains(row.ProjectId ?? "") || WasLookedAt(row);
            if (ends || row.LastSeen is null)
            {
                missing.Add((row.Id, row.LastSeen ?? before ?? row.FirstSeen, ends));
            }
        }

        await UpdateAsync(changed, cancel);
        await EndAsync(missing, cancel);
        await InsertAsync(found.Values, cancel);
    }

    private static bool IsSame(FindingRecord row, SweepFinding now) =>
        (row.Severity, row.Name, row.Sentence, row.Evidence, row.Monthly, row.Since, row.LastSeen)
            == (now.Severity, now.Name, now.Sentence, now.Evidence, now.Monthly, now.Since, (DateTimeOffset?)null);

    private static object?[] Words(SweepFinding now) => [now.Severity, now.Name, now.Sentence, now.Evidence, now.Monthly, now.Since?.UtcTicks];

    private bool WasLookedAt(FindingRecord row)
    {
        var project = row.ProjectId ?? "";
        return (project.Length == 0 || result.Projects.Contains(project))
            && !result.Unknown.Contains((row.Rule, project, null)) && !result.Unknown.Contains((row.Rule, "", null))
            && !result.Unknown.Contains((row.Rule, project, row.SubjectId));
    }

    private async Task UpdateAsync(List<(long Id, SweepFinding Now)> changed, CancellationToken cancel)
    {
        var places = string.Join(", ", Wording.Select((name, place) => $"\"{name}\" = $v{place}"));
        await using var update = db.Prepare($"""UPDATE "Finding" SET {places}, "LastSeen" = NULL WHERE "Id" = $id""");
        DbParameter[] values = [.. Wording.Select((_, place) => update.Parameter($"$v{place}")), update.Parameter("$id")];
        foreach (var (id, now) in changed)
        {
            await update.RunAsync(values, [.. Words(now), id], cancel);
        }
    }

    private async Task EndAsync(List<(long Id, DateTimeOffset LastSeen, bool Ends)> missing, CancellationToken cancel)
    {
        await using var update = db.Prepare("""UPDATE "Finding" SET "LastSeen" = $seen, "EndedAt" = $end WHERE "Id" = $id""");
        DbParameter[] values = [update.Parameter("$seen"), update.Parameter("$end"), update.Parameter("$id")];
        foreach (var (id, seen, ends) in missing)
        {
            await update.RunAsync(values, [seen.UtcTicks, ends ? result.StartedAt.UtcTicks : null, id], cancel);
        }
    }

    private async Task InsertAsync(IEnumerable<SweepFinding> added, CancellationToken cancel)
    {
        var names = string.Join(", ", Columns.Select(name => $"\"{name}\""));
        var places = string.Join(", ", Columns.Select((_, place) => $"$v{place}"));
        await using var insert = db.Prepare($"""INSERT INTO "Finding" ({names}) VALUES ({places})""");
        DbParameter[] values = [.. Columns.Select((_, place) => insert.Parameter($"$v{place}"))];
        foreach (var now in added)
        {
            await insert.RunAsync(
                values, [.. Words(now), sweep.FleetId, now.Rule, now.Kind, now.SubjectId, now.Project, result.StartedAt.UtcTicks], cancel);
        }
    }
}
