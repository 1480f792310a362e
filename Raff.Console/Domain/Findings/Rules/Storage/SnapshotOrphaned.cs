using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class SnapshotOrphaned() : SnapshotRule("snapshot.orphaned", Severity.Low, RuleGroup.Cost)
{
    public override string Title => "Snapshot of something that is gone";

    public override string Why => "It can only be restored to its source, which no longer exists, but it is still billed.";

    public override string EvidenceText => "A snapshot whose VM is in no list, or that none of the project's volumes has.";

    public override string Fix => "Delete the snapshot.";

    public override ImmutableArray<string> Commands => ["snapshot.delete"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Vms, EvidenceKind.Volumes, EvidenceKind.VolumeSnapshots, EvidenceKind.Prices];

    protected override Verdict Judge(Snapshot subject, RuleContext context)
    {
        bool? isThere = subject.Type == "volume" ? context.Index.VolumeSources.HasVolume(subject.Id, subject.ProjectId)
            : string.IsNullOrEmpty(subject.ProductVm) ? null
            : context.Index.Vm(subject.ProductVm) is not null;
        return isThere switch
        {
            true => Verdict.Pass,
            false => Verdict.Found(
                $"The {(subject.Type == "volume" ? "volume" : "VM")} of {subject.Name} was deleted.",
                ("Type", subject.Type),
                ("Source", subject.ProductVm)) with
            { Since = subject.CreatedAt, MonthlyCost = CostEstimate.Of(subject, context.Prices) },
            null when subject.Type == "volume" => new Verdict.Gap(
                EvidenceKind.VolumeSnapshots,
                GapReason.NotRead,
                $"The snapshots of some volumes have not been read yet, so the volume of {subject.Name} is unknown."),
            null => Verdict.NoField(subject.Name, "VM", EvidenceKind.Snapshots),
        };
    }
}
