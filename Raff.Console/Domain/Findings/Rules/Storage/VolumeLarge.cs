using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VolumeLarge() : VolumeRule("volume.large", Severity.Low, RuleGroup.Cost)
{
    public override string Title => "Large volume";

    public override string Why => "Unused space costs the most in large volumes. A volume can't shrink.";

    public override string EvidenceText => "The size of a volume is compared with the threshold.";

    public override string Fix => "Check how full it is. If it is mostly empty, copy the data to a smaller volume.";

    public override RuleThreshold? Threshold => MoreThan("Size of a volume", 100, "GB");

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Prices];

    protected override Verdict Judge(Volume subject, RuleContext context) => subject.Size <= context.Threshold ? Verdict.Pass
        : Verdict.Found($"{subject.Name} has {RuleWords.Number(subject.Size)} GB.", ("Size", $"{RuleWords.Number(subject.Size)} GB")) with
        {
            Since = subject.CreatedAt,
            MonthlyCost = CostEstimate.Of(subject, context.Prices),
        };
}
