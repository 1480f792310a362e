using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyNeverUsed() : WorkingKeyRule("key.never_used", Severity.Medium)
{
    public override string Title => "API key that was never used";

    public override string Why => "It was created for something that never happened, and its secret is stored somewhere.";

    public override string EvidenceText => "The age of a working key that was not used since it was created or regenerated is compared with the threshold.";

    public override string Fix => "Revoke the key.";

    public override ImmutableArray<string> Commands => ["api-key.revoke"];

    public override RuleThreshold? Threshold => Days("Age of an unused key", 7);

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) =>
        key.AccountKey.LastUsedAt is not null ? Verdict.Pass
        : key.AccountKey.CreatedAt is not { } since ? Verdict.NoField(key.Name, "creation time", EvidenceKind.Keys)
        : !context.IsDaysAgo(since) ? Verdict.Pass
        : Verdict.Found(
            $"The API key {key.Name} was created {context.Since(since)} ago and is unused.",
            ("Last used", "never"),
            ("Created", RuleWords.Time(since))) with
        { Since = since };
}
