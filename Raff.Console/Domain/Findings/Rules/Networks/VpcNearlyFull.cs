using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VpcNearlyFull() : VpcRule("vpc.nearly_full", Severity.Medium, RuleGroup.Operations)
{
    public override string Title => "VPC with few free addresses";

    public override string Why => "Once it is full, no VM can join it, and its range can't grow.";

    public override string EvidenceText => "The share of addresses in use is compared with the threshold.";

    public override string Fix => "Create a larger VPC and move VMs to it.";

    public override ImmutableArray<string> Commands => ["vpc.create"];

    public override RuleThreshold? Threshold => new("Share of addresses in use", 80, "percent", "Found from this share on.");

    protected override Verdict Judge(Vpc subject, RuleContext context) =>
        (subject.UsedIps, subject.TotalIps) is not ({ } used, > 0 and { } total)
            ? Verdict.NoField(subject.Name, "number of addresses", EvidenceKind.Vpcs)
            : used * 100d < total * context.Threshold
                ? Verdict.Pass
                : Verdict.Found(
                    $"{RuleWords.Number(used)} of {RuleWords.Number(total)} addresses of {subject.Name} are in use.",
                    ("Addresses in use", RuleWords.Number(used)),
                    ("Addresses", RuleWords.Number(total)));
}
