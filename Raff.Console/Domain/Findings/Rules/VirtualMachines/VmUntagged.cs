using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmUntagged() : VmRule("vm.untagged", Severity.Low, RuleGroup.Operations)
{
    public override string Title => "VM without a tag";

    public override string Why => "Tags show who owns a VM and what it is for. Without them, costs can't be split by team or customer.";

    public override string EvidenceText => "A VM that has no tag.";

    public override string Fix => "Add a tag for its owner or its purpose.";

    public override ImmutableArray<string> Commands => ["vm.add-tag"];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) =>
        subject.Tags is { Count: > 0 } ? Verdict.Pass : Verdict.Found($"{subject.Name} has no tag.", ("Tags", "none"));
}
