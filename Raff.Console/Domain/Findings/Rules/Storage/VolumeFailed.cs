using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VolumeFailed() : VolumeRule("volume.failed", Severity.High, RuleGroup.Operations)
{
    public override string Title => "Volume has failed";

    public override string Why => "Its creation failed. It contains no data and can't be attached.";

    public override string EvidenceText => "A volume whose status is failed.";

    public override string Fix => "Delete the volume and create it again.";

    public override ImmutableArray<string> Commands => ["volume.delete"];

    protected override Verdict Judge(Volume subject, RuleContext context) =>
        subject.Status != "failed" ? Verdict.Pass
        : Verdict.Found($"{subject.Name} has failed.", ("Status", subject.Status)) with { Since = subject.UpdatedAt ?? subject.CreatedAt };
}
