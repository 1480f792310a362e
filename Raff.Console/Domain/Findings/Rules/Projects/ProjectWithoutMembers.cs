using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ProjectWithoutMembers() : ProjectRule("project.no_members", Severity.Low, RuleGroup.Identity)
{
    public override string Title => "Project without members";

    public override string Why => "Only the owner and API keys can reach what is in it.";

    public override string EvidenceText => "A project in which no person is active. The owner, who is never listed, and API keys do not count.";

    public override string Fix => "Give someone a role in the project, or empty and delete it.";

    public override ImmutableArray<string> Commands => ["project-member.add", "project.delete"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.ProjectMembers, EvidenceKind.Members];

    protected override Verdict Judge(Project subject, RuleContext context) =>
        ProjectManagers.Of(subject.Id, context).Active > 0 ? Verdict.Pass
        : Verdict.Found($"No person is an active member of {subject.Name}.", ("Active people", "none")) with { Since = subject.CreatedAt };
}
