using System.Collections.Concurrent;
using System.Collections.Immutable;
using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Sweeps;

/// <summary>
/// What one viewer may see of the findings of the last sweep, by subject, project and rule: what pages mark their rows with. Made once for a sweep and a key,
/// and shared by the key's tabs. Accepted findings and those fixed since do not count. Immutable.
/// </summary>
public sealed class FindingMarks
{
    /// <summary>How many names of subjects are kept of a rule in a project.</summary>
    internal const int MaxNames = 3;

    private readonly FindingIndex index;
    private readonly AuditSight sight;
    private readonly TimeProvider clock;
    private readonly Dictionary<(string Kind, string Id), FindingMark> bySubject = [];
    private readonly Dictionary<string, FindingMark> byProject = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Place, string Project), (int Count, List<string> Names)> byRule = [];
    private readonly ConcurrentDictionary<string, RowFindings> rows = new(StringComparer.Ordinal);

    /// <summary>Makes it, in time proportional to the findings.</summary>
    internal FindingMarks(FindingIndex index, AuditSight sight, Func<string, string, bool> isOut, TimeProvider clock)
    {
        (this.index, this.sight, this.clock) = (index, sight, clock);
        var subjects = new Dictionary<(string, string), UInt128>();
        var projects = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in index.Findings)
        {
            if (!sight.CanSee(finding.Kind, finding.Project) || isOut(finding.Rule.Id, finding.SubjectId))
            {
                continue;
            }

            var bit = UInt128.One << finding.Place;
            var subject = (finding.Kind, finding.SubjectId);
            subjects[subject] = subjects.GetValueOrDefault(subject) | bit;
            projects[finding.Project] = projects.GetValueOrDefault(finding.Project) | bit;
            counts[finding.Project] = counts.GetValueOrDefault(finding.Project) + 1;
            var rule = (finding.Place, finding.Project);
            var (count, names) = byRule.GetValueOrDefault(rule, (0, []));
            if (names.Count < MaxNames)
            {
                names.Add(finding.Name);
            }

            byRule[rule] = (count + 1, names);
        }

        // There are few sets of rules and many subjects: those with the same rules share a mark.
        var made = new Dictionary<UInt128, FindingMark>();
        foreach (var (subject, rules) in subjects)
        {
            bySubject[subject] = made.TryGetValue(rules, out var known) ? known : made[rules] = Mark(rules);
        }

        foreach (var (project, rules) in projects)
        {
            byProject[project] = Mark(rules) with { Count = counts[project] };
        }
    }

    /// <summary>When the last sweep began.</summary>
    public DateTimeOffset SweptAt => index.SweptAt;

    /// <summary>The open findings of a subject; null for none.</summary>
    /// <param name="kind">What the subject is, a word of <see cref="SubjectKinds"/>.</param>
    /// <param name="id">Its id.</param>
    public FindingMark? Of(string kind, string id) => bySubject.GetValueOrDefault((kind, id));

    /// <summary>All open findings in a project; null for none.</summary>
    public FindingMark? Of(ProjectId project) => byProject.GetValueOrDefault(project.Value);

    /// <summary>What a mark says in words: how many, how bad, and how old the sweep is.</summary>
    public string WordsOf(FindingMark mark, ProjectId? project = null) => RowFindings.WordsOf(mark, SweptIn(project?.Value ?? ""), clock.GetUtcNow());

    /// <summary>The rules with open findings, the most urgent first.</summary>
    /// <param name="project">The project; null for all of them and the account.</param>
    public IReadOnlyList<RuleMark> Rules(ProjectId? project) =>
    [
        .. byRule.Where(pair => project is null || pair.Key.Project == project.Value.Value).GroupBy(pair => pair.Key.Place)
            .Select(group => new RuleMark(
                RuleCatalog.All[group.Key],
                group.Sum(pair => pair.Value.Count),
                [.. group.SelectMany(pair => pair.Value.Names).Order(StringComparer.OrdinalIgnoreCase).Take(MaxNames)],
                [.. group.Select(pair => pair.Key.Project).Where(id => id.Length > 0).Select(id => new ProjectId(id))]))
            .OrderBy(rule => rule.Rule.Severity).ThenByDescending(rule => rule.Count).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The marks of the rows of a list; the same value for as long as they are the same.</summary>
    /// <param name="word">The kind's route word.</param>
    public RowFindings? For(string word) => FindingColumn.SubjectOf(word) is { } subject
        ? rows.GetOrAdd(word, _ => new RowFindings(clock, MarkOf(subject), row => SweptAtOf(word, subject, row)))
        : null;

    private static FindingMark Mark(UInt128 rules)
    {
        var all = RuleCatalog.All.Where((_, place) => (rules & (UInt128.One << place)) != UInt128.Zero).OrderBy(rule => rule.Severity).ToList();
        return new FindingMark(all[0].Severity, all.Count, [.. all.Select(rule => rule.Id)]);
    }

    private Func<IResource, FindingMark?> MarkOf(string subject) => subject switch
    {
        // The row of a project stands for everything in it.
        SubjectKinds.Project => row => Of(new ProjectId(row.Id.Value)),
        SubjectKinds.Member => row => Of(subject, row.Id.Value) ?? Of(SubjectKinds.Invitation, row.Id.Value),
        _ => row => Of(subject, row.Id.Value),
    };

    private DateTimeOffset? SweptAtOf(string word, string subject, IResource row)
    {
        if (subject is SubjectKinds.Project)
        {
            return SweptIn(row.Id.Value);
        }

        var project = row.ProjectId?.Value ?? "";
        return !sight.CanSee(subject, project) || index.Gaps.Contains((word, project)) || index.Gaps.Contains((word, "")) ? null : SweptIn(project);
    }

    private DateTimeOffset? SweptIn(string project) => index.Reads.TryGetValue(project, out var at) ? at : null;
}
