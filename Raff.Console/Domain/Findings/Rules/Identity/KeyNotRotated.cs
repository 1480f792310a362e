using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyNotRotated() : WorkingKeyRule("key.not_rotated", Severity.Medium)
{
    public override string Title => "Old API key";

    public override string Why => "The older a key is, the more copies of it exist.";

    public override string EvidenceText =>
        "The age of a working key is compared with the threshold. The API does not say when a key was regenerated, so only a new key is known to be new.";

    public override string Fix => "Create a new key, use it in place of this one, then revoke this one.";

    public override ImmutableArray<string> Commands => ["api-key.create", "api-key.revoke"];

    public override RuleThreshold? Threshold => Days("Age of a key", 90);

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) =>
        key.AccountKey.CreatedAt is not { } since ? Verdict.NoField(key.Name, "creation time", EvidenceKind.Keys)
        : !context.IsDaysAgo(since) ? Verdict.Pass
        : Verdict.Found($"The API key {key.Name} is {context.Since(since)} old.", ("Created", RuleWords.Time(since))) with { Since = since };
}
