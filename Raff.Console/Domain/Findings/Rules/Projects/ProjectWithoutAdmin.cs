using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ProjectWithoutAdmin() : ProjectRule("project.no_admin", Severity.High, RuleGroup.Identity)
{
    public override string Title => "Project without an admin";

    public override string Why => "No one in the project can grant or revoke access, so the owner has to.";

    public override string EvidenceText => "A project with active members, none of whom may manage the members of the project. API keys do not count.";

    public override string Fix => "Make one of the members a project admin.";

    public override ImmutableArray<string> Commands => ["project-member.update", "project-member.add"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.ProjectMembers, EvidenceKind.Members, EvidenceKind.Roles];

    protected override Verdict Judge(Project subject, RuleContext context) => ProjectManagers.Of(subject.Id, context) switch
    {
        { Active: 0 } => Verdict.Skip,
        { Managers.Count: > 0 } => Verdict.Pass,
        { HasUnknownRole: true } => Verdict.NoField(subject.Name, "roles of all members", EvidenceKind.Roles),
        var people => Verdict.Found(
            people.Active == 1
                ? $"The only person in {subject.Name} can't manage its members."
                : $"None of the {RuleWords.Number(people.Active)} people in {subject.Name} can manage its members.",
            ("Active people", RuleWords.Number(people.Active)),
            ("Project admins", "none")),
    };
}
