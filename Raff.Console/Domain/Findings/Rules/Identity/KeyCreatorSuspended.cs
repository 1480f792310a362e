using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyCreatorSuspended() : WorkingKeyRule("key.creator_suspended", Severity.High)
{
    public override string Title => "API key of a suspended member";

    public override string Why => "Suspending a member blocks their sign-in, but not the API keys they created.";

    public override string EvidenceText => "A working key whose creator is suspended in the account.";

    public override string Fix => "Disable the key, or regenerate it and give it to someone else.";

    public override ImmutableArray<string> Commands => ["api-key.update", "api-key.regenerate"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Members];

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) =>
        string.IsNullOrEmpty(key.AccountKey.CreatedBy) ? Verdict.NoField(key.Name, "creator", EvidenceKind.Keys)
        : key.Creator is not { BlockedReason: AccessHolder.Suspended } creator ? Verdict.Pass
        : Verdict.Found($"The API key {key.Name} still works, but {creator.Name}, who created it, is suspended.", ("Creator", creator.Name));
}
