using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VolumeWithoutSnapshot() : VolumeRule("volume.no_backup", Severity.Medium, RuleGroup.DataProtection)
{
    public override string Title => "Volume without a snapshot";

    public override string Why => "Volumes have no backups: a snapshot is the only copy of one.";

    public override string EvidenceText =>
        "An attached or available volume that has no snapshot. A snapshot does not name its volume, so volumes are asked for theirs one by one."
        + " In a project without snapshots of volumes that is not needed.";

    public override string Fix => "Take a snapshot of the volume.";

    public override ImmutableArray<string> Commands => ["snapshot.create"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Snapshots, EvidenceKind.VolumeSnapshots];

    protected override Verdict Judge(Volume subject, RuleContext context) =>
        subject.Status is not ("available" or "attached") ? Verdict.Skip
        : context.Fleet.VolumeSnapshots.TryGetValue(subject.Id, out var snapshots)
            ? snapshots.Count > 0 ? Verdict.Pass : Verdict.Found($"{subject.Name} has no snapshot.", ("Snapshots", "none")) with { Since = subject.CreatedAt }
            : DetailGap.Of(EvidenceKind.VolumeSnapshots, subject.Id, subject.Name, context);
}
