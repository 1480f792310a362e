using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmFailed() : VmRule("vm.failed", Severity.High, RuleGroup.Operations)
{
    public override string Title => "VM has failed";

    public override string Why => "It doesn't run, so what it served is down.";

    public override string EvidenceText => "A VM whose status is failure.";

    public override string Fix => "Reinstall the VM, or delete it and create it again.";

    public override ImmutableArray<string> Commands => ["vm.reinstall", "vm.delete"];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) =>
        subject.Status != "failure" ? Verdict.Pass
        : Verdict.Found($"{subject.Name} has failed.", ("Status", subject.Status)) with { Since = subject.UpdatedAt };
}
