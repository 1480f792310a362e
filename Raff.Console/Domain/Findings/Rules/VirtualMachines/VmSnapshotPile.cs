using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmSnapshotPile() : VmRule("snapshot.pile", Severity.Low, RuleGroup.Cost)
{
    public override string Title => "Many snapshots of one VM";

    public override string Why => "Each is billed, and it is hard to tell which one to restore.";

    public override string EvidenceText => "The number of snapshots of a VM is compared with the threshold.";

    public override string Fix => "Delete the snapshots that are not needed.";

    public override ImmutableArray<string> Commands => ["snapshot.delete"];

    public override RuleThreshold? Threshold => MoreThan("Snapshots of one VM", 5, "snapshots");

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Snapshots];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) =>
        context.Index.SnapshotsOf(subject).ToList() is { } snapshots && snapshots.Count > context.Threshold
            ? Verdict.Found(
                $"{subject.Name} has {RuleWords.Count(snapshots.Count, "snapshot", "snapshots")}.",
                ("Snapshots", RuleWords.Number(snapshots.Count))) with
            { Since = snapshots.Min(snapshot => snapshot.CreatedAt) }
            : Verdict.Pass;
}
