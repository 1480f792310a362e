using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmStuckState() : VmRule("vm.stuck_state", Severity.High, RuleGroup.Operations)
{
    public override string Title => "VM stuck in a transitional state";

    public override string Why => "It neither works nor fails, so nothing else reports it.";

    public override string EvidenceText => "The time since the last change of a VM that is being built, starts, or shuts down is compared with the threshold.";

    public override string Fix => "Reboot the VM hard, or delete it and create it again.";

    public override ImmutableArray<string> Commands => ["vm.hard-reboot", "vm.delete"];

    public override RuleThreshold? Threshold => Minutes("Time in a transitional state", 15);

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) =>
        subject.Status is not ("initiating" or "provisioning" or "booting" or "finalizing") ? Verdict.Pass
        : (subject.UpdatedAt ?? subject.CreatedAt) is not { } since ? Verdict.NoField(subject.Name, "time of its last change", EvidenceKind.Vms)
        : !context.IsMinutesAgo(since) ? Verdict.Pass
        : Verdict.Found(
            $"{subject.Name} has been {subject.Status} for {context.Since(since)}.",
            ("Status", subject.Status),
            ("Last changed", RuleWords.Time(since))) with
        { Since = since };
}
