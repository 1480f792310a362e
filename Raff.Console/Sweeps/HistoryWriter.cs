using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>Writes the result of a sweep into the history, in one transaction: all of it or nothing.</summary>
internal static class HistoryWriter
{
    private static readonly string[] TallyColumns = ["Rule", "ProjectId", "Checked", "Findings", "Unknown", "Reason"];
    private static readonly string[] CostColumns = ["ProjectId", "Kind", "Monthly", "Unpriced"];
    private static readonly string[] PrintColumns = ["Kind", "ResourceId", "ProjectId", "Name", "Status", "Hash", "Fields"];

    /// <summary>Writes it and ends the sweep's own row.</summary>
    public static async Task WriteAsync(HistoryDbContext db, SweepRecord sweep, SweepResult result, DateTimeOffset now, int retentionDays,
        CancellationToken cancel)
    {
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var gone = result.ReachesAll ? await GoneAsync(db, sweep.FleetId, result, cancel) : [];
        await new FindingWriter(db, sweep, result).WriteAsync(gone, cancel);
        var rows = new IntervalWriter(db, sweep.FleetId, result.StartedAt);
        await WriteTalliesAsync(db, rows, sweep.FleetId, result, gone, cancel);
        await WriteCostsAsync(db, rows, sweep.FleetId, result, gone, cancel);
        await WritePrintsAsync(db, rows, sweep.FleetId, result, gone, cancel);
        await WriteReadsAsync(db, sweep, result, gone, cancel);
        await WriteNetworksAsync(db, sweep.FleetId, result, cancel);
        await ForgetAsync(db, sweep.FleetId, now - TimeSpan.FromDays(retentionDays), cancel);
        db.Update(sweep);
        sweep.State = nameof(SweepState.Done);
        sweep.EndedAt = now;
        sweep.Resources = result.Count;
        sweep.Findings = result.Findings.Count;
        sweep.Coverage = JsonSerializer.Serialize(result.Gaps);
        sweep.Reach = result.ReachesAll ? null : JsonSerializer.Serialize(result.Projects);
        await db.SaveChangesAsync(cancel);
        await together.CommitAsync(cancel);
    }

    private static async Task<HashSet<string>> GoneAsync(HistoryDbContext db, int fleet, SweepResult result, CancellationToken cancel) =>
        [.. (await db.ProjectReads.Where(read => read.FleetId == fleet && read.IsThere && read.ProjectId != "").Select(read => read.ProjectId)
            .ToListAsync(cancel))
            .Where(project => !result.Projects.Contains(project))];

    private static async Task WriteTalliesAsync(
        HistoryDbContext db, IntervalWriter rows, int fleet, SweepResult result, HashSet<string> gone, CancellationToken cancel)
    {
        var open = await db.Tallies.AsNoTracking().Where(tally => tally.FleetId == fleet && tally.Until == null).ToListAsync(cancel);
        await rows.WriteAsync(
            "Tally",
            TallyColumns,
            open.ToDictionary(tally => Key(tally.Rule, tally.ProjectId), tally =>
                (tally.Id, State(tally.Checked, tally.Findings, tally.Unknown, tally.Reason)), StringComparer.Ordinal),
            result.Tallies.Select(tally =>
                (Key(tally.Rule, tally.Project), State(tally.Checked, tally.Findings, tally.Unknown, tally.Reason),
                    new object?[] { tally.Rule, tally.Project, tally.Checked, tally.Findings, tally.Unknown, tally.Reason })),

            // A project without anything to judge has no tally; one that this key does not reach keeps what another said.
            key => Project(key) is var project && (project.Length == 0 || result.Projects.Contains(project) || gone.Contains(project)),
            cancel);

        static string State(int judged, int findings, int unknown, string? reason) =>
            string.Create(CultureInfo.InvariantCulture, $"{judged} {findings} {unknown} {reason}");
        static string Project(string key) => key[(key.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    private static async Task WriteCostsAsync(
        HistoryDbContext db, IntervalWriter rows, int fleet, SweepResult result, HashSet<string> gone, CancellationToken cancel)
    {
        var open = await db.Costs.AsNoTracking().Where(cost => cost.FleetId == fleet && cost.Until == null).ToListAsync(cancel);
        await rows.WriteAsync(
            "Cost",
            CostColumns,
            open.ToDictionary(cost => Key(cost.Kind, cost.ProjectId), cost => (cost.Id, State(cost.Monthly, cost.Unpriced)), StringComparer.Ordinal),
            result.Costs.Select(cost =>
                (Key(cost.Kind, cost.Project), State(cost.Monthly, cost.Unpriced),
                    new object?[] { cost.Project, cost.Kind, Math.Round(cost.Monthly, 4), cost.Unpriced })),
            MayEnd(result, gone),
            cancel);

        static string State(double monthly, int unpriced) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(monthly, 4)} {unpriced}");
    }

    private static async Task WritePrintsAsync(
        HistoryDbContext db, IntervalWriter rows, int fleet, SweepResult result, HashSet<string> gone, CancellationToken cancel)
    {
        foreach (var (kind, resources) in result.Resources)
        {
            var open = await db.Fingerprints.AsNoTracking().Where(print => print.FleetId == fleet && print.Until == null && print.Kind == kind.Word)
                .Select(print => new { print.Id, print.ResourceId, print.ProjectId, print.Hash }).ToListAsync(cancel);
            var projects = open.ToDictionary(print => print.ResourceId, print => print.ProjectId, StringComparer.Ordinal);
            var mayEnd = MayEnd(result, gone);
            await rows.WriteAsync(
                "Fingerprint",
                PrintColumns,
                open.ToDictionary(print => print.ResourceId, print => (print.Id, print.Hash.ToString(CultureInfo.InvariantCulture)), StringComparer.Ordinal),
                resources.Select(row =>
                {
                    var status = kind.StatusOf?.Invoke(row) ?? "";
                    var print = Fingerprint.Of(row, status);
                    return (row.Id.Value, print.Hash.ToString(CultureInfo.InvariantCulture),
                        new object?[] { kind.Word, row.Id.Value, row.ProjectId?.Value ?? "", row.Name, status, print.Hash, print.Fields });
                }),
                id => mayEnd(Key(kind.Word, projects[id])),
                cancel);
        }
    }

    private static async Task WriteReadsAsync(HistoryDbContext db, SweepRecord sweep, SweepResult result, HashSet<string> gone, CancellationToken cancel)
    {
        var known = await db.ProjectReads.Where(read => read.FleetId == sweep.FleetId).ToDictionaryAsync(read => read.ProjectId, cancel);
        var gaps = result.Gaps.ToLookup(gap => gap.Project);
        foreach (var project in result.Projects.Append(""))
        {
            var words = gaps.Contains(project) ? JsonSerializer.Serialize(gaps[project]) : "";
            var name = result.Names.GetValueOrDefault(project, "");
            if (known.TryGetValue(project, out var read))
            {
                (read.Name, read.SweepId, read.At, read.IsThere, read.Gaps) = (name, sweep.Id, result.StartedAt, true, words);
            }
            else
            {
                db.Add(new ProjectReadRecord
                {
                    FleetId = sweep.FleetId,
                    ProjectId = project,
                    Name = name,
                    SweepId = sweep.Id,
                    At = result.StartedAt,
                    IsThere = true,
                    Gaps = words
                });
            }
        }

        foreach (var project in gone)
        {
            known[project].IsThere = false;
        }
    }

    private static async Task WriteNetworksAsync(HistoryDbContext db, int fleet, SweepResult result, CancellationToken cancel)
    {
        var ids = await db.Networks.Where(network => network.FleetId == fleet).Select(network => network.VmId).ToHashSetAsync(cancel);
        foreach (var network in result.Networks)
        {
            db.Entry(network).State = ids.Contains(network.VmId) ? EntityState.Modified : EntityState.Added;
        }

        await db.SaveChangesAsync(cancel);
    }

    private static async Task ForgetAsync(HistoryDbContext db, int fleet, DateTimeOffset before, CancellationToken cancel)
    {
        await db.Findings.Where(finding => finding.FleetId == fleet && finding.EndedAt < before).ExecuteDeleteAsync(cancel);
        await db.Tallies.Where(tally => tally.FleetId == fleet && tally.Until < before).ExecuteDeleteAsync(cancel);
        await db.Fingerprints.Where(print => print.FleetId == fleet && print.Until < before).ExecuteDeleteAsync(cancel);
        await db.Costs.Where(cost => cost.FleetId == fleet && cost.Until < before).ExecuteDeleteAsync(cancel);
        await db.Sweeps.Where(sweep => sweep.FleetId == fleet && sweep.StartedAt < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>A row that is missing is over only where the sweep could have seen it.</summary>
    private static Func<string, bool> MayEnd(SweepResult result, HashSet<string> gone)
    {
        var unread = result.Gaps.Select(gap => Key(gap.Kind, gap.Project)).ToHashSet(StringComparer.Ordinal);
        return key =>
        {
            var cut = key.IndexOf('\n', StringComparison.Ordinal);
            var (kind, project) = (key[..cut], key[(cut + 1)..]);
            return gone.Contains(project)
                || ((result.Projects.Contains(project) || project.Length == 0) && !unread.Contains(key) && !unread.Contains(Key(kind, "")));
        };
    }

    private static string Key(string first, string project) => first + "\n" + project;
}
