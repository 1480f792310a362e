using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmOutsideVpc() : VmRule("vm.not_in_vpc", Severity.Medium, RuleGroup.Network)
{
    public override string Title => "VM outside every VPC";

    public override string Why => "It can reach other VMs over the internet only.";

    public override string EvidenceText => "A running or stopped VM that has no private address.";

    public override string Fix => "Attach a VPC to the VM.";

    public override ImmutableArray<string> Commands => ["vm.attach-vpc"];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) =>
        !IsSettled(subject) ? Verdict.Skip
        : !string.IsNullOrEmpty(subject.PrivateIpv4Address) ? Verdict.Pass
        : Verdict.Found($"{subject.Name} is in no VPC.", ("Private address", "none"));
}
