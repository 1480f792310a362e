using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyOwnerLevel() : WorkingKeyRule("key.owner_level", Severity.High)
{
    public override string Title => "API key with every permission";

    public override string Why => "Whoever has the key controls the account: every project, every member, the billing.";

    public override string EvidenceText => "A working key with the Owner role, or with a role that has every permission of the account.";

    public override string Fix => "Create a key with the role that it needs, and revoke this one.";

    public override ImmutableArray<string> Commands => ["api-key.create", "api-key.revoke"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Roles, EvidenceKind.Permissions];

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) =>
        key.IsOwner ? Found(key, "Owner")
        : key.Account is null ? Verdict.Pass
        : key.Account.Permissions is not { } permissions ? Verdict.NoField(key.Name, "permissions", EvidenceKind.Roles)
        : context.Index.Access.AccountPermissions is { Count: > 0 } all && all.IsSubsetOf(permissions) ? Found(key, key.Account.Name)
        : Verdict.Pass;

    private static Verdict.Hit Found(AccessHolder.Key key, string role) =>
        Verdict.Found($"The API key {key.Name} has every permission of the account.", ("Account role", role)) with { Since = key.AccountKey.CreatedAt };
}
