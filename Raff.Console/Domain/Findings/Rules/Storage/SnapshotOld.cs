using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class SnapshotOld() : SnapshotRule("snapshot.old", Severity.Low, RuleGroup.Cost)
{
    public override string Title => "Old snapshot";

    public override string Why => "Snapshots are meant for the hours around a change. They are billed until they are deleted.";

    public override string EvidenceText => "The age of a snapshot is compared with the threshold. One that its source runs on is left out.";

    public override string Fix => "Delete the snapshot.";

    public override ImmutableArray<string> Commands => ["snapshot.delete"];

    public override RuleThreshold? Threshold => Days("Age of a snapshot", 90);

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Prices];

    protected override Verdict Judge(Snapshot subject, RuleContext context) =>
        subject.Status == "active" ? Verdict.Skip
        : subject.CreatedAt is not { } since ? Verdict.NoField(subject.Name, "creation time", EvidenceKind.Snapshots)
        : !context.IsDaysAgo(since) ? Verdict.Pass
        : Verdict.Found($"{subject.Name} is {context.Since(since)} old.", ("Created", RuleWords.Time(since)), ("Size", $"{subject.Size} GB")) with
        {
            Since = since,
            MonthlyCost = CostEstimate.Of(subject, context.Prices),
        };
}
