using System.Text.Json;
using Raff.Console.Domain.Access;
using Raff.Console.Domain.Cost;
using Raff.Console.Domain.Findings;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sessions;

namespace Raff.Console.Sweeps;

/// <summary>Turns what was read into findings, tallies, costs and coverage. Pure; called away from every tab.</summary>
internal static class SweepEvaluation
{
    /// <summary>The evidence that rules are given.</summary>
    public static FleetEvidence Evidence(FleetReading reading, NetworksRead networks, VolumeSnapshotsRead volumes, SweepCoverage coverage,
        IReadOnlySet<ProjectId> isProtected, IReadOnlyDictionary<ProjectId, Budget> budgets, DateTimeOffset now) => new()
        {
            Now = now,
            Coverage = coverage.States,
            Projects = reading.Projects.Rows,
            Vms = Rows<VirtualMachine>(reading),
            Volumes = Rows<Volume>(reading),
            Snapshots = Rows<Snapshot>(reading),
            Backups = Rows<Backup>(reading),
            Schedules = Rows<BackupSchedule>(reading),
            Vpcs = Rows<Vpc>(reading),
            PublicIps = Rows<PublicIp>(reading),
            Firewalls = Rows<Firewall>(reading),
            Access = new AccessSources
            {
                Members = RowsOf(reading.Members),
                Keys = RowsOf(reading.Keys),
                Roles = RowsOf(reading.Roles),
                Permissions = RowsOf(reading.Permissions),
                Projects = [.. reading.People.Rows.Where(people => people.Failure is null)],
            },
            Prices = reading.Prices,
            VmNetworks = networks.Found,
            VolumeSnapshots = volumes.Found,
            DetailGaps = networks.Failed.Concat(volumes.Failed).DistinctBy(failure => failure.Key)
                .ToDictionary(failure => failure.Key, failure => ReasonOf(failure.Value)),
            ProtectedProjects = isProtected,
            Budgets = budgets,
        };

    /// <summary>The result of a sweep.</summary>
    public static SweepResult Result(FleetReading reading, FleetFindings found, SweepCoverage coverage, Identity identity, DateTimeOffset startedAt) => new()
    {
        StartedAt = startedAt,
        Projects = reading.Projects.Rows.Select(project => project.Id.Value).ToHashSet(StringComparer.Ordinal),
        Names = reading.Projects.Rows.DistinctBy(project => project.Id)
            .ToDictionary(project => project.Id.Value, project => project.Name, StringComparer.Ordinal),
        ReachesAll = identity.IsOwner && reading.Projects is { IsWhole: true, Notice: null, IsInconsistent: false, Unreadable: 0 },
        Findings = [.. found.Findings.DistinctBy(finding => (finding.RuleId, finding.SubjectId)).Select(Stored)],
        Tallies = Tallies(found),
        Unknown = found.NotEvaluated.Select(gap => (gap.RuleId, gap.ProjectId?.Value ?? "", gap.SubjectId)).ToHashSet(),
        Gaps = coverage.Gaps,
        Costs = [.. Costs(reading)],
        Resources = [.. reading.Kinds.Where(kind => kind.List.IsWhole).Select(kind => (kind.Kind, kind.List.Rows))],
        Count = reading.Kinds.Sum(kind => kind.List.Rows.Count),
    };

    /// <summary>A finding in the words that history stores.</summary>
    public static SweepFinding Stored(Finding finding) => new()
    {
        Rule = finding.RuleId,
        Severity = (RuleCatalog.Find(finding.RuleId)?.Severity ?? Severity.Info).ToString(),
        Kind = finding.Kind,
        SubjectId = finding.SubjectId,
        Name = finding.Name,
        Project = finding.ProjectId?.Value,
        Sentence = finding.Sentence,
        Evidence = JsonSerializer.Serialize(finding.Values.Select(value => new[] { value.Name, value.Value })),
        Since = finding.Since,
        Monthly = finding.MonthlyCost,
    };

    private static List<SweepTally> Tallies(FleetFindings found)
    {
        var tallies = new Dictionary<(string, string), SweepTally>();
        foreach (var count in found.Checked)
        {
            Add(count.RuleId, count.ProjectId, tally => tally with { Checked = tally.Checked + count.Count });
        }

        foreach (var finding in found.Findings)
        {
            Add(finding.RuleId, finding.ProjectId, tally => tally with { Findings = tally.Findings + 1 });
        }

        foreach (var gap in found.NotEvaluated)
        {
            Add(gap.RuleId, gap.ProjectId, tally =>
                tally with { Unknown = tally.Unknown + Math.Max(1, gap.Count ?? 1), Reason = tally.Reason ?? gap.Sentence });
        }

        return [.. tallies.Values];

        void Add(string rule, ProjectId? project, Func<SweepTally, SweepTally> change)
        {
            var key = (rule, project?.Value ?? "");
            tallies[key] = change(tallies.GetValueOrDefault(key) ?? new SweepTally(key.rule, key.Item2, 0, 0, 0, null));
        }
    }

    private static IEnumerable<SweepCost> Costs(FleetReading reading) => reading.Kinds
        .Where(kind => kind.Kind.HasPrices)
        .SelectMany(kind => kind.Kind.Prices(kind.List.Rows, reading.Prices)
            .Where(priced => priced.Row.ProjectId is not null)
            .GroupBy(priced => priced.Row.ProjectId!.Value.Value, StringComparer.Ordinal)
            .Select(project => new SweepCost(project.Key, kind.Kind.Word, project.Sum(row => row.Monthly ?? 0), project.Count(row => row.Monthly is null))));

    /// <summary>The rows of a kind.</summary>
    public static IReadOnlyList<T> Rows<T>(FleetReading reading)
        where T : class, IResource =>
        [.. reading.Kinds.SelectMany(kind => kind.List.Rows.OfType<T>())];

    private static IReadOnlyList<T>? RowsOf<T>(LoadedList<T> list)
        where T : class =>
        list.HasRows ? list.Rows : null;

    private static GapReason ReasonOf(RaffError error) => error switch
    {
        { IsRefusal: true } => GapReason.Refused,
        RaffError.TimedOut or RaffError.RateLimited => GapReason.TimedOut,
        _ => GapReason.NotRead,
    };
}
