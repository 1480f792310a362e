using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ProjectLastManager() : ProjectRule("project.last_manager", Severity.Medium, RuleGroup.Identity)
{
    public override string Title => "Project with one admin";

    public override string Why => "If that person leaves, no one in the project can grant or revoke access.";

    public override string EvidenceText => "Exactly one active member may manage the members of the project. API keys do not count.";

    public override string Fix => "Make a second member a project admin.";

    public override ImmutableArray<string> Commands => ["project-member.update", "project-member.add"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.ProjectMembers, EvidenceKind.Members, EvidenceKind.Roles];

    protected override Verdict Judge(Project subject, RuleContext context) => ProjectManagers.Of(subject.Id, context) switch
    {
        { HasUnknownRole: true, Managers.Count: < 2 } => Verdict.NoField(subject.Name, "roles of all members", EvidenceKind.Roles),
        { Managers: [var only] } => Verdict.Found($"{only} is the only person in {subject.Name} who can manage its members.", ("Project admin", only)),
        _ => Verdict.Pass,
    };
}
