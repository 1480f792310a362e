using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyTooMany() : WorkingKeyRule("key.too_many", Severity.Low)
{
    public override string Title => "Several API keys with the same roles";

    public override string Why => "One of them is probably left over from an unfinished rotation.";

    public override string EvidenceText => "A working key of a creator who also has a newer working key with the same roles.";

    public override string Fix => "Find out which key is in use, and revoke the other.";

    public override ImmutableArray<string> Commands => ["api-key.revoke"];

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) =>
        string.IsNullOrEmpty(key.AccountKey.CreatedBy) ? Verdict.NoField(key.Name, "creator", EvidenceKind.Keys)
        : context.Index.NewerTwin(key) is not { } newer ? Verdict.Pass
        : Verdict.Found(
            $"The API key {key.Name} has the same creator and the same roles as the newer key {newer.Name}.",
            ("Newer key", newer.Name),
            ("Last used", key.AccountKey.LastUsedAt is { } used ? RuleWords.Time(used) : "never")) with
        { Since = newer.AccountKey.CreatedAt };
}
