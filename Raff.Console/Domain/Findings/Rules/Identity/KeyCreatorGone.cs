using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyCreatorGone() : WorkingKeyRule("key.creator_gone", Severity.Critical)
{
    public override string Title => "API key of a former member";

    public override string Why => "Removing a member does not revoke the API keys they created. The person may still have the secret.";

    public override string EvidenceText => "A working key whose creator is a member neither of the account nor of a project.";

    public override string Fix => "Create a new key, use it in place of this one, then revoke this one.";

    public override ImmutableArray<string> Commands => ["api-key.regenerate", "api-key.revoke"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Members, EvidenceKind.ProjectMembers];

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) =>
        string.IsNullOrEmpty(key.AccountKey.CreatedBy) ? Verdict.NoField(key.Name, "creator", EvidenceKind.Keys)
        : !key.IsOrphaned ? Verdict.Pass
        : Verdict.Found($"The API key {key.Name} still works, but the person who created it has left the account.", ("Creator", key.AccountKey.CreatedBy));
}
