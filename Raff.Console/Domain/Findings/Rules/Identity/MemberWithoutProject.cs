using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class MemberWithoutProject() : MemberRule("member.no_project", Severity.Low)
{
    public override string Title => "Member without a project";

    public override string Why => "They can't see any project. They are either not set up yet, or no longer needed.";

    public override string EvidenceText => "An active member with no role in any project, whose account role only allows viewing.";

    public override string Fix => "Give the member a role in a project, or remove them.";

    public override ImmutableArray<string> Commands => ["project-member.add", "member.remove"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.ProjectMembers, EvidenceKind.Roles];

    protected override Verdict Judge(Member subject, RuleContext context)
    {
        if (subject.Status != "active" || context.Index.PersonOf(subject) is not { IsOwner: false } person)
        {
            return Verdict.Skip;
        }

        return person.Projects.Count > 0 ? Verdict.Pass
            : person.Account is { Permissions: null } ? Verdict.NoField(person.Name, "permissions", EvidenceKind.Roles)
            : person.Account?.Permissions?.Any(name => !name.EndsWith(".view", StringComparison.Ordinal)) == true ? Verdict.Pass
            : Verdict.Found(
                $"{person.Name} has no role in any project.",
                ("Account role", person.Account?.Name ?? "none"),
                ("Projects", "none")) with
            { Since = subject.AcceptedAt ?? subject.CreatedAt };
    }
}
