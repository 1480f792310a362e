using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyExpiredPresent() : KeyRule("key.expired_present", Severity.Low)
{
    public override string Title => "Expired API key that is still listed";

    public override string Why => "It doesn't work, but anyone who can edit keys can extend it.";

    public override string EvidenceText => "A key whose expiry has passed.";

    public override string Fix => "Revoke the key.";

    public override ImmutableArray<string> Commands => ["api-key.revoke"];

    protected override Verdict Judge(AccessHolder.Key subject, RuleContext context) =>
        subject.AccountKey.ExpiresAt is not { } end || end > context.Now ? Verdict.Pass
        : Verdict.Found($"The API key {subject.Name} expired {context.Since(end)} ago.", ("Expires", RuleWords.Time(end))) with { Since = end };
}
