using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VolumeUnattached() : VolumeRule("volume.unattached", Severity.Medium, RuleGroup.Cost)
{
    public override string Title => "Unattached volume";

    public override string Why => "It is billed, and nothing uses it.";

    public override string EvidenceText => "An available volume without a VM. The time since it last changed is compared with the threshold.";

    public override string Fix => "Take a last snapshot and delete the volume, or attach it.";

    public override ImmutableArray<string> Commands => ["volume.delete", "volume.attach"];

    public override RuleThreshold? Threshold => Days("Time since an unattached volume changed", 15);

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Prices];

    protected override Verdict Judge(Volume subject, RuleContext context) =>
        subject.Status != "available" || !string.IsNullOrEmpty(subject.ProductVm) ? Verdict.Pass
        : (subject.UpdatedAt ?? subject.CreatedAt) is not { } since ? Verdict.NoField(subject.Name, "time of its last change", EvidenceKind.Volumes)
        : !context.IsDaysAgo(since) ? Verdict.Pass
        : Verdict.Found(
            $"{subject.Name} ({RuleWords.Number(subject.Size)} GB) has been unattached for {context.Since(since)}.",
            ("Size", $"{RuleWords.Number(subject.Size)} GB"),
            ("Last changed", RuleWords.Time(since))) with
        { Since = since, MonthlyCost = CostEstimate.Of(subject, context.Prices) };
}
