using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class IpUnattached() : PublicIpRule("ip.unattached", Severity.Medium, RuleGroup.Cost)
{
    public override string Title => "Unattached reserved public IP";

    public override string Why => "A reserved address is billed whether it is used or not.";

    public override string EvidenceText => "A reserved public IP that is free. The time since it last changed is compared with the threshold.";

    public override string Fix => "Release the address, or attach it.";

    public override ImmutableArray<string> Commands => ["ip.release", "vm.attach-ip"];

    public override RuleThreshold? Threshold => Days("Time since an unattached IP changed", 15);

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Prices];

    protected override Verdict Judge(PublicIp subject, RuleContext context) =>
        !subject.Reserved || subject.Status != "free" ? Verdict.Pass
        : (subject.UpdatedAt ?? subject.CreatedAt) is not { } since ? Verdict.NoField(subject.Name, "time of its last change", EvidenceKind.PublicIps)
        : !context.IsDaysAgo(since) ? Verdict.Pass
        : Verdict.Found(
            $"{subject.IpAddress} is reserved, but has been unattached for {context.Since(since)}.",
            ("Status", subject.Status),
            ("Last changed", RuleWords.Time(since))) with
        { Since = since, MonthlyCost = CostEstimate.Of(subject, context.Prices) };
}
