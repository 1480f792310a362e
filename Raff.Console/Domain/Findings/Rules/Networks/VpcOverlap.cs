using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VpcOverlap() : VpcRule("vpc.overlap", Severity.Medium, RuleGroup.Network)
{
    public override string Title => "Overlapping VPCs";

    public override string Why => "Networks with the same addresses can't be connected, and a VM in both can't tell them apart.";

    public override string EvidenceText => "A VPC whose range overlaps the range of an older VPC of the account.";

    public override string Fix => "Move its VMs to a VPC with a range of its own, then delete it.";

    public override ImmutableArray<string> Commands => ["vpc.create", "vpc.delete"];

    public override bool LooksAcrossProjects => true;

    protected override Verdict Judge(Vpc subject, RuleContext context) =>
        VpcOverlaps.Parse(subject.Cidr) is null ? Verdict.NoField(subject.Name, "range", EvidenceKind.Vpcs)
        : context.Index.Overlaps.OlderOf(subject) is not { } older ? Verdict.Pass
        : Verdict.Found($"{subject.Name} ({subject.Cidr}) overlaps {older.Name} ({older.Cidr}).", ("Range", subject.Cidr), ("Overlaps", older.Cidr)) with
        {
            Since = subject.CreatedAt,
        };
}
