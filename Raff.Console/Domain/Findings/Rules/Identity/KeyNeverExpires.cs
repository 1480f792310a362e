using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyNeverExpires() : WorkingKeyRule("key.never_expires", Severity.High)
{
    public override string Title => "API key that never expires";

    public override string Why => "A key that leaks today will still work in years.";

    public override string EvidenceText => "A working key without an expiry.";

    public override string Fix => "Set an expiry.";

    public override ImmutableArray<string> Commands => ["api-key.update"];

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) => key.AccountKey.ExpiresAt is not null ? Verdict.Pass
        : Verdict.Found($"The API key {key.Name} never expires.", ("Expires", "never")) with { Since = key.AccountKey.CreatedAt };
}
