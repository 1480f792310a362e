using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyExpiring() : WorkingKeyRule("key.expiring", Severity.Medium)
{
    public override string Title => "API key that expires soon";

    public override string Why => "Whatever uses it stops working on that day.";

    public override string EvidenceText => "The time until a working key expires is compared with the threshold.";

    public override string Fix => "Move the expiry, or create a new key and use it in place of this one.";

    public override ImmutableArray<string> Commands => ["api-key.update", "api-key.create"];

    public override RuleThreshold? Threshold => new("Time until a key expires", 7, "days", "Found when this many days or fewer are left.");

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) =>
        key.AccountKey.ExpiresAt is not { } end || end - context.Now > TimeSpan.FromDays(context.Threshold) ? Verdict.Pass
        : Verdict.Found($"The API key {key.Name} expires in {RuleWords.Span(end - context.Now)}.", ("Expires", RuleWords.Time(end)));
}
