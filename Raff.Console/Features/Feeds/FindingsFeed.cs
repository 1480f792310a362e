using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Domain.Findings;
using Raff.Console.Storage;
using Raff.Console.Storage.History;

namespace Raff.Console.Features.Feeds;

/// <summary>The open findings of the last sweep, as docs/feeds/findings.schema.json describes them.</summary>
internal static class FindingsFeed
{
    private const int Version = 1;

    /// <summary>The feed.</summary>
    public static async Task<byte[]> WriteAsync(
        HistoryDbContext db, IReadOnlyList<(FleetRecord Fleet, SweepRecord Last)> fleets, IReadOnlyList<SuppressionRecord> accepted, CancellationToken cancel)
    {
        List<object> accounts = [];
        List<object> rows = [];
        foreach (var (fleet, last) in fleets)
        {
            var projects = await FeedSource.ProjectsAsync(db, fleet.Id, cancel);
            accounts.Add(new
            {
                account = fleet.Account,
                swept_at = last.StartedAt,
                resources = last.Resources,
                projects = projects.Count,
                projects_read = projects.Values.Count(read => read.SweepId == last.Id && read.Gaps.Length == 0),
            });
            var mine = accepted.Where(one => one.Account == fleet.Account).ToLookup(one => (one.Rule, one.SubjectId));
            var open = db.Findings.AsNoTracking().Where(finding => finding.FleetId == fleet.Id && finding.EndedAt == null).OrderBy(finding => finding.Id);
            await foreach (var finding in open.AsAsyncEnumerable().WithCancellation(cancel))
            {
                rows.Add(Row(fleet, finding, projects, mine[(finding.Rule, finding.SubjectId)].FirstOrDefault()));
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(new { kind = "findings", version = Version, accounts, count = rows.Count, findings = rows });
    }

    private static object Row(
        FleetRecord fleet, FindingRecord finding, Dictionary<string, ProjectReadRecord> projects, SuppressionRecord? accepted) => new
        {
            account = fleet.Account,
            rule = finding.Rule,
            title = RuleCatalog.Find(finding.Rule)?.Title ?? finding.Rule,
            severity = finding.Severity.ToLowerInvariant(),
            kind = finding.Kind,
            id = finding.SubjectId,
            name = finding.Name,
            project_id = finding.ProjectId,
            project = projects.GetValueOrDefault(finding.ProjectId ?? "")?.Name,
            finding = finding.Sentence,
            evidence = (JsonSerializer.Deserialize<string[][]>(finding.Evidence) ?? []).Select(pair => new { name = pair[0], value = pair[1] }),
            monthly_usd = finding.Monthly is { } monthly ? Math.Round(monthly, 2) : (double?)null,
            since = finding.Since,
            first_seen = finding.FirstSeen,
            unconfirmed_since = finding.LastSeen,
            accepted = accepted is null ? null : new { by = accepted.Author, until = accepted.Until, reason = accepted.Reason },
        };
}
