using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>
/// Runs a rule over its subjects: judges those whose evidence was read, counts them by project, and says once for each project what is missing for the others.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="own">The list that the subjects come from.</param>
/// <param name="needs">What else the rule needs.</param>
/// <param name="evidence">The fleet.</param>
/// <param name="identify">The id, name and project of a subject.</param>
/// <param name="judge">The rule's judgment.</param>
internal sealed class Judging<T>(
    FindingRule rule,
    EvidenceKind own,
    ImmutableArray<EvidenceKind> needs,
    FleetEvidence evidence,
    Func<T, (string Id, string Name, ProjectId? Project)> identify,
    Func<T, RuleContext, Verdict> judge)
{
    private readonly Dictionary<ProjectId, Tally> tallies = [];
    private Tally? ofAccount;
    private Tally? last;

    public IEnumerable<RuleResult> Run(IEnumerable<T> subjects, RuleContext context)
    {
        foreach (var gap in UnreadLists())
        {
            yield return gap;
        }

        foreach (var subject in subjects)
        {
            var (id, name, project) = identify(subject);
            var tally = TallyOf(project);
            if (!tally.IsListed)
            {
                continue;
            }

            if (tally.Gap is not null)
            {
                tally.Unjudged++;
                continue;
            }

            switch (judge(subject, context))
            {
                case Verdict.Passed:
                    tally.Judged++;
                    break;
                case Verdict.Hit hit:
                    tally.Judged++;
                    yield return new Finding(rule.Id, rule.SubjectKind, id, name, project, hit.Sentence)
                    {
                        Values = hit.Values,
                        Since = hit.Since,
                        MonthlyCost = hit.MonthlyCost,
                    };
                    break;
                case Verdict.Gap gap:
                    yield return new NotEvaluated(rule.Id, rule.SubjectKind, project, gap.Missing, gap.Reason, gap.Sentence)
                    {
                        SubjectId = id,
                        Name = name,
                        Count = 1,
                    };
                    break;
            }
        }

        foreach (var tally in tallies.Values.Concat(ofAccount is null ? [] : [ofAccount]))
        {
            if (tally is { Gap: { } missing, Unjudged: > 0 })
            {
                yield return new NotEvaluated(rule.Id, rule.SubjectKind, tally.Project, missing.Kind, missing.Reason, Sentence(missing, tally.Project))
                {
                    Count = tally.Unjudged,
                };
            }

            if (tally.Judged > 0)
            {
                yield return new Checked(rule.Id, tally.Project, tally.Judged);
            }
        }
    }

    private IEnumerable<NotEvaluated> UnreadLists()
    {
        var whole = ReasonOf(evidence.Coverage.Of(own), isOwn: true);
        if (!EvidenceGate.IsByProject(own) || evidence.Projects.Count == 0)
        {
            if (whole is { } reason)
            {
                yield return Unread(null, reason);
            }

            yield break;
        }

        foreach (var project in evidence.Projects)
        {
            if (ReasonOf(evidence.Coverage.Of(own, project.Id), isOwn: true) is { } reason)
            {
                yield return Unread(project.Id, reason);
            }
        }
    }

    private NotEvaluated Unread(ProjectId? project, GapReason reason) =>
        new(rule.Id, rule.SubjectKind, project, own, reason, Sentence((own, reason), project));

    private Tally TallyOf(ProjectId? project)
    {
        if (last is not null && last.Project == project)
        {
            return last;
        }

        ref var slot = ref project is { } one ? ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, one, out _) : ref ofAccount;
        return last = slot ??= new Tally(project)
        {
            IsListed = ReasonOf(evidence.Coverage.Of(own, project), isOwn: true) is null,
            Gap = EvidenceGate.First(evidence, needs, project, isAccount: project is null && !EvidenceGate.IsByProject(own)),
        };
    }

    private string Sentence((EvidenceKind Kind, GapReason Reason) gap, ProjectId? project)
    {
        var of = !EvidenceGate.IsByProject(gap.Kind) ? "the account" : project is { } one ? evidence.Index.ProjectName(one) : "at least one project";
        return RuleWords.Gap(gap.Kind, of, gap.Reason);
    }

    private static GapReason? ReasonOf(CoverageState state, bool isOwn) => EvidenceGate.ReasonOf(state, isOwn);

    private sealed class Tally(ProjectId? project)
    {
        public ProjectId? Project => project;

        public bool IsListed { get; init; }

        public (EvidenceKind Kind, GapReason Reason)? Gap { get; init; }

        public int Judged { get; set; }

        public int Unjudged { get; set; }
    }
}
