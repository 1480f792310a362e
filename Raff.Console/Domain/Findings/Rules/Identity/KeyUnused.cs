using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyUnused() : WorkingKeyRule("key.unused", Severity.Medium)
{
    public override string Title => "API key no longer used";

    public override string Why => "If it leaks, its use looks legitimate. If it is revoked, nothing breaks.";

    public override string EvidenceText => "The time since a working key was last used is compared with the threshold.";

    public override string Fix => "Disable the key. Revoke it if nothing breaks.";

    public override ImmutableArray<string> Commands => ["api-key.update", "api-key.revoke"];

    public override RuleThreshold? Threshold => Days("Time since a key was used", 90);

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) =>
        key.AccountKey.LastUsedAt is not { } used ? Verdict.Skip
        : !context.IsDaysAgo(used) ? Verdict.Pass
        : Verdict.Found($"The API key {key.Name} was last used {context.Since(used)} ago.", ("Last used", RuleWords.Time(used))) with { Since = used };
}
