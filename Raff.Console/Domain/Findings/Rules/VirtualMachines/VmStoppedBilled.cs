using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmStoppedBilled() : VmRule("vm.stopped_billed", Severity.Medium, RuleGroup.Cost)
{
    public override string Title => "Stopped VM that is still billed";

    public override string Why => "A stopped VM costs as much as a running one.";

    public override string EvidenceText => "A stopped VM that costs something. The time since it last changed is compared with the threshold.";

    public override string Fix => "Delete the VM after a last backup, or start it if it is needed.";

    public override ImmutableArray<string> Commands => ["vm.delete", "vm.start"];

    public override RuleThreshold? Threshold => Days("Time since a stopped VM changed", 30);

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Prices];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context)
    {
        if (subject.Status != "passive")
        {
            return Verdict.Pass;
        }

        var cost = CostEstimate.Of(subject, context.Prices);
        return cost == 0 ? Verdict.Pass
            : (subject.UpdatedAt ?? subject.CreatedAt) is not { } since ? Verdict.NoField(subject.Name, "time of its last change", EvidenceKind.Vms)
            : !context.IsDaysAgo(since) ? Verdict.Pass
            : Verdict.Found(
                $"{subject.Name} has been stopped and unchanged for {context.Since(since)} and is still billed.",
                ("Status", "stopped"),
                ("Last changed", RuleWords.Time(since))) with
            { Since = since, MonthlyCost = cost };
    }
}
