using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class AccountSingleOwner() : AccountRule("account.single_owner", Severity.Medium, RuleGroup.Identity, EvidenceKind.Members)
{
    public override string Title => "Only the owner can manage members";

    public override string Why => "While the owner is away, no one can invite, change, or suspend members.";

    public override string EvidenceText => "No active member besides the owner may manage members.";

    public override string Fix => "Give a second person a role that manages members.";

    public override ImmutableArray<string> Commands => ["member.update", "invitation.create"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Roles];

    protected override Verdict Judge(string subject, RuleContext context) =>
        context.Index.AccountManagers.Count > 0 ? Verdict.Pass
        : context.Index.HasUnknownAccountRole ? Verdict.NoField("some members", "permissions", EvidenceKind.Roles)
        : Verdict.Found("Only the owner can manage members.", ("Other people who manage members", "none"));
}
