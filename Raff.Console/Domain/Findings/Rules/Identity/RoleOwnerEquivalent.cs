using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class RoleOwnerEquivalent() : RoleRule("role.owner_equivalent", Severity.Medium)
{
    public override string Title => "Custom role with every permission";

    public override string Why => "Its name does not show that whoever has it controls the whole account.";

    public override string EvidenceText => "A custom account role that has every permission of the account.";

    public override string Fix => "Remove the permissions that the role does not need.";

    public override ImmutableArray<string> Commands => ["role.update", "role.delete"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Permissions];

    protected override Verdict Judge(Role subject, RuleContext context) =>
        subject.Scope == "account" && context.Index.Access.AccountPermissions is { Count: > 0 } all && all.IsSubsetOf(subject.Permissions)
            ? Verdict.Found(
                $"The role {subject.Name} has every permission of the account.",
                ("Permissions", RuleWords.Number(subject.Permissions.Count))) with
            { Since = subject.UpdatedAt }
            : Verdict.Pass;
}
