using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmUntagged() : VmRule("vm.untagged", Severity.Low, RuleGroup.Operations)
{
    public override string Title => "VM without a tag";

    public override string Why => "Without tags nobody knows whom to ask before the VM is changed, and costs cannot be split.";

    public override string EvidenceText => "A VM that has no tag.";

    public override string Fix => "Add a tag for its owner or its purpose.";

    public override ImmutableArray<string> Commands => ["vm.add-tag"];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) =>
        subject.Tags is { Count: > 0 } ? Verdict.Pass : Verdict.Found($"{subject.Name} has no tag.", ("Tags", "none"));
}
