using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmLongRunning() : VmRule("vm.long_running", Severity.Info, RuleGroup.Operations)
{
    public override string Title => "Old VM";

    public override string Why => "A VM that is never rebuilt collects undocumented changes, and its image is not updated.";

    public override string EvidenceText => "The age of a VM that is not stopped is compared with the threshold. The API gives no boot time.";

    public override string Fix => "Rebuild the VM from a current template.";

    public override ImmutableArray<string> Commands => ["vm.reinstall"];

    public override RuleThreshold? Threshold => Days("Age of a VM", 180);

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) =>
        subject.Status is "passive" or "failure" ? Verdict.Skip
        : subject.CreatedAt is not { } since ? Verdict.NoField(subject.Name, "creation time", EvidenceKind.Vms)
        : !context.IsDaysAgo(since) ? Verdict.Pass
        : Verdict.Found($"{subject.Name} was created {context.Since(since)} ago.", ("Created", RuleWords.Time(since))) with { Since = since };
}
