using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VolumeStuckState() : VolumeRule("volume.stuck_state", Severity.High, RuleGroup.Operations)
{
    public override string Title => "Volume stuck in a transitional state";

    public override string Why => "It can neither be used nor deleted.";

    public override string EvidenceText => "The time since the last change of a volume that is being created or deleted is compared with the threshold.";

    public override string Fix => "Refresh the volume. If its state stays, contact Raff support.";

    public override RuleThreshold? Threshold => Minutes("Time in a transitional state", 15);

    protected override Verdict Judge(Volume subject, RuleContext context) =>
        subject.Status is not ("creating" or "deleting") ? Verdict.Pass
        : (subject.UpdatedAt ?? subject.CreatedAt) is not { } since ? Verdict.NoField(subject.Name, "time of its last change", EvidenceKind.Volumes)
        : !context.IsMinutesAgo(since) ? Verdict.Pass
        : Verdict.Found(
            $"{subject.Name} has been {subject.Status} for {context.Since(since)}.",
            ("Status", subject.Status),
            ("Last changed", RuleWords.Time(since))) with
        { Since = since };
}
