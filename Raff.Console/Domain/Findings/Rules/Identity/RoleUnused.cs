using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class RoleUnused() : RoleRule("role.unused", Severity.Low)
{
    public override string Title => "Unused role";

    public override string Why => "It may be given to someone later without a review of what it allows.";

    public override string EvidenceText => "A custom role that no member, invitation or API key has.";

    public override string Fix => "Delete the role.";

    public override ImmutableArray<string> Commands => ["role.delete"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Members, EvidenceKind.ProjectMembers, EvidenceKind.Keys];

    protected override Verdict Judge(Role subject, RuleContext context) =>
        context.Index.Roles.IsUsed(subject) ? Verdict.Pass
        : Verdict.Found($"No one has the role {subject.Name}.", ("Members, invitations and keys", "none")) with { Since = subject.CreatedAt };
}
