using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class AccountLastManager() : AccountRule("account.last_manager", Severity.Medium, RuleGroup.Identity, EvidenceKind.Members)
{
    public override string Title => "One manager of the account besides the owner";

    public override string Why => "If that person leaves, only the owner can invite, change, or suspend members.";

    public override string EvidenceText => "Exactly one active member besides the owner may manage members.";

    public override string Fix => "Give a second person a role that manages members.";

    public override ImmutableArray<string> Commands => ["member.update", "invitation.create"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Roles];

    protected override Verdict Judge(string subject, RuleContext context) =>
        context.Index.AccountManagers.Count < 2 && context.Index.HasUnknownAccountRole ? Verdict.NoField("some members", "permissions", EvidenceKind.Roles)
        : context.Index.AccountManagers is not [var only] ? Verdict.Pass
        : Verdict.Found($"{only.Name} is the only one besides the owner who can manage members.", ("Manages members", only.Name));
}
