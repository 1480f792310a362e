using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Domain.Findings;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>
/// Reads what the last sweeps of the account found, limited to what the viewer's key reaches now. A history that can't be read becomes a sentence. Scoped.
/// </summary>
public sealed class AuditReader(HistoryStore history, SweepRunner runner, AcceptedFindings accepted, ProjectDirectory directory, CurrentOperator current,
    FindingRechecks rechecks, TimeProvider clock)
{
    private const int MaxPoints = 30;

    private FleetKey Fleet => FleetKey.Of(current.Required.EndpointName, current.Required.Identity);

    /// <summary>Reads it.</summary>
    /// <returns>The view; why the viewer's projects are unknown, where they are.</returns>
    public async Task<RaffResult<AuditView>> ReadAsync(CancellationToken cancel)
    {
        var identity = current.Required.Identity;
        if (!(await directory.WholeAsync(cancel)).TryGet(out var projects, out var error))
        {
            return new RaffResult<AuditView>.Failed(error);
        }

        var reach = projects.Rows.Select(project => project.Id.Value).ToHashSet(StringComparer.Ordinal);
        var sight = new AuditSight(identity, reach);
        var suppressions = await accepted.ListAsync(cancel);
        if (runner.Last(Fleet, identity.Key) is { Result: { } kept, NotStored: { } reason })
        {
            return new RaffResult<AuditView>.Ok(OfMemory(kept, identity, sight, reach, suppressions, reason));
        }

        var view = AuditView.Empty with { Reach = reach };
        var problem = await history.TryAsync(async db => view = await OfHistoryAsync(db, sight, reach, suppressions, cancel), cancel);
        return new RaffResult<AuditView>.Ok(view with { Problem = problem });
    }

    /// <summary>The findings of one subject, accepted ones and those fixed since among them.</summary>
    /// <param name="kinds">What the subject is, words of <see cref="SubjectKinds"/>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<SubjectFindings> OfSubjectAsync(IReadOnlyCollection<string> kinds, string id, CancellationToken cancel)
    {
        var identity = current.Required.Identity;
        if (!(await directory.WholeAsync(cancel)).TryGet(out var projects, out _))
        {
            return SubjectFindings.None;
        }

        var sight = new AuditSight(identity, projects.Rows.Select(project => project.Id.Value).ToHashSet(StringComparer.Ordinal));
        var suppressions = await accepted.ListAsync(cancel);
        if (runner.Last(Fleet, identity.Key) is { NotStored: not null, Result: { } kept })
        {
            var again = rechecks.Of(Fleet, kept.StartedAt);
            var own = kept.Findings.Where(one => one.SubjectId == id).Select(one => Record(one, kept.StartedAt));
            return new SubjectFindings(kept.StartedAt, Ordered(own, again));
        }

        var found = SubjectFindings.None;
        await history.TryAsync(
            async db =>
            {
                var key = Fleet;
                var fleet = await db.Fleets.Where(one => one.Endpoint == key.Endpoint && one.Account == key.Account).Select(one => (int?)one.Id)
                    .FirstOrDefaultAsync(cancel);
                var latest = await db.Sweeps.Where(sweep => sweep.FleetId == fleet && sweep.State == nameof(SweepState.Done))
                    .MaxAsync(sweep => (DateTimeOffset?)sweep.StartedAt, cancel);
                var records = await db.Findings.AsNoTracking()
                    .Where(one => one.FleetId == fleet && one.EndedAt == null && one.SubjectId == id && kinds.Contains(one.Kind)).ToListAsync(cancel);
                found = latest is { } at ? new SubjectFindings(at, Ordered(records, rechecks.Of(Fleet, at))) : found;
            },
            cancel);
        return found;

        IReadOnlyList<AuditFinding> Ordered(IEnumerable<FindingRecord> records, IReadOnlyDictionary<(string, string), FindingRecheck> again) =>
            [.. records.Where(one => kinds.Contains(one.Kind) && sight.CanSee(one.Kind, one.ProjectId)).Select(one => Of(one, suppressions, again))
                .OrderBy(one => !one.IsOpen).ThenBy(one => one.Severity).ThenBy(one => one.RuleId, StringComparer.Ordinal)];
    }

    private async Task<AuditView> OfHistoryAsync(
        HistoryDbContext db, AuditSight sight, HashSet<string> reach, ILookup<(string, string), SuppressionRecord> suppressions, CancellationToken cancel)
    {
        var key = Fleet;
        var fleet = await db.Fleets.Where(one => one.Endpoint == key.Endpoint && one.Account == key.Account).Select(one => (int?)one.Id)
            .FirstOrDefaultAsync(cancel);
        var sweeps = await db.Sweeps.AsNoTracking().Where(sweep => sweep.FleetId == fleet && sweep.State == nameof(SweepState.Done))
            .OrderByDescending(sweep => sweep.StartedAt).Take(MaxPoints).ToListAsync(cancel);
        if (sweeps.Count == 0)
        {
            return AuditView.Empty with { Reach = reach };
        }

        var again = rechecks.Of(Fleet, sweeps[0].StartedAt);
        var oldest = sweeps[^1].StartedAt;
        var findings = (await db.Findings.AsNoTracking().Where(finding => finding.FleetId == fleet && (finding.EndedAt == null || finding.EndedAt > oldest))
            .ToListAsync(cancel))
            .Where(finding => sight.CanSee(finding.Kind, finding.ProjectId)).ToList();
        var reads = await db.ProjectReads.AsNoTracking().Where(read => read.FleetId == fleet).ToListAsync(cancel);
        var tallies = await db.Tallies.AsNoTracking().Where(tally => tally.FleetId == fleet && tally.Until == null)
            .Select(tally => new SweepTally(tally.Rule, tally.ProjectId, tally.Checked, tally.Findings, tally.Unknown, tally.Reason)).ToListAsync(cancel);
        return new AuditView
        {
            Latest = sweeps[0],
            Findings = [.. findings.Where(finding => finding.EndedAt is null).Select(finding => Of(finding, suppressions, again))],
            Tallies = [.. tallies.Where(tally => CanSee(sight, tally))],
            Gaps = [.. reads.Where(read => read.ProjectId.Length == 0 || reach.Contains(read.ProjectId)).SelectMany(read => Gaps(read.Gaps))
                .Where(gap => IsSeen(gap, sight))],
            Reads = reads.Where(read => reach.Contains(read.ProjectId)).ToDictionary(read => read.ProjectId, read => read.At, StringComparer.Ordinal),
            Reach = reach,
            Trend = [.. sweeps.AsEnumerable().Reverse().Select(sweep => Point(sweep.StartedAt, findings))],
        };
    }

    private AuditView OfMemory(
        SweepResult kept, Identity identity, AuditSight sight, HashSet<string> reach, ILookup<(string, string), SuppressionRecord> suppressions,
            string reason) => new()
            {
                Latest = new SweepRecord
                {
                    FleetId = 0,
                    IdentityKey = identity.Key,
                    KeyPrefix = identity.KeyPrefix,
                    KeyName = identity.KeyName,
                    Origin = nameof(SweepOrigin.Requested),
                    StartedAt = kept.StartedAt,
                    EndedAt = kept.StartedAt,
                    State = nameof(SweepState.Done),
                    Resources = kept.Count,
                    Findings = kept.Findings.Count,
                },
                Findings = [.. kept.Findings.Where(finding => sight.CanSee(finding.Kind, finding.Project))
                .Select(finding => Of(Record(finding, kept.StartedAt), suppressions, rechecks.Of(Fleet, kept.StartedAt)))],
                Tallies = [.. kept.Tallies.Where(tally => CanSee(sight, tally))],
                Gaps = [.. kept.Gaps.Where(gap => IsSeen(gap, sight))],
                Reads = kept.Projects.Where(reach.Contains).ToDictionary(project => project, _ => kept.StartedAt, StringComparer.Ordinal),
                Reach = reach,
                Problem = reason,
            };

    private AuditFinding Of(
        FindingRecord record, ILookup<(string, string), SuppressionRecord> suppressions,
        IReadOnlyDictionary<(string Rule, string Subject), FindingRecheck> again) => new()
        {
            Rule = RuleCatalog.Find(record.Rule),
            RuleId = record.Rule,
            Severity = Enum.TryParse<Severity>(record.Severity, out var severity) ? severity : Severity.Info,
            Kind = record.Kind,
            SubjectId = record.SubjectId,
            Name = record.Name,
            Project = record.ProjectId is { } project ? new ProjectId(project) : null,
            Sentence = record.Sentence,
            Evidence = [.. (JsonSerializer.Deserialize<string[][]>(record.Evidence) ?? []).Select(pair => new ObservedValue(pair[0], pair[1]))],
            Monthly = record.Monthly,
            Since = record.Since,
            FirstSeen = record.FirstSeen,
            UnconfirmedSince = record.LastSeen,
            Recheck = again.GetValueOrDefault((record.Rule, record.SubjectId)),
            Accepted = suppressions[(record.Rule, record.SubjectId)].FirstOrDefault(one => one.EndedAt is null && one.Until > clock.GetUtcNow()),
        };

    private static FindingRecord Record(SweepFinding finding, DateTimeOffset at) => new()
    {
        FleetId = 0,
        Rule = finding.Rule,
        Severity = finding.Severity,
        Kind = finding.Kind,
        SubjectId = finding.SubjectId,
        Name = finding.Name,
        ProjectId = finding.Project,
        Sentence = finding.Sentence,
        Evidence = finding.Evidence,
        Monthly = finding.Monthly,
        Since = finding.Since,
        FirstSeen = at,
    };

    private static AuditPoint Point(DateTimeOffset at, IReadOnlyList<FindingRecord> findings)
    {
        var open = findings.Where(finding => finding.FirstSeen <= at && (finding.EndedAt is null || finding.EndedAt > at)).CountBy(finding => finding.Severity)
            .ToDictionary();
        var (critical, high, medium) = (Of(Severity.Critical), Of(Severity.High), Of(Severity.Medium));
        return new AuditPoint(at, critical, high, medium, open.Values.Sum() - critical - high - medium);

        int Of(Severity severity) => open.GetValueOrDefault(severity.ToString());
    }

    private static bool CanSee(AuditSight sight, SweepTally tally) => RuleCatalog.Find(tally.Rule) is { } rule && sight.CanSee(rule.SubjectKind, tally.Project);

    /// <summary>That a list of the account was refused to the sweep says nothing about the account; a refused project is shown to those who reach it.</summary>
    private static bool IsSeen(SweepGap gap, AuditSight sight) => gap.Project.Length == 0 || sight.CanSee(SubjectKinds.Project, gap.Project);

    private static List<SweepGap> Gaps(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<List<SweepGap>>(json) ?? [];
}
