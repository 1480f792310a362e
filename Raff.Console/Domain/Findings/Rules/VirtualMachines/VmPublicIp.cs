using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmPublicIp() : VmRule("vm.public_ip", Severity.Info, RuleGroup.Network)
{
    public override string Title => "VM with a public IP";

    public override string Why => "Each public address is one more way in. VMs that serve other VMs only do not need one.";

    public override string EvidenceText => "A VM that has a public IPv4 or IPv6 address.";

    public override string Fix => "Detach the public IP if the VM serves the VPC only.";

    public override ImmutableArray<string> Commands => ["vm.detach-ip"];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) => PublicAddresses(subject) is { Count: > 0 } addresses
        ? Verdict.Found(
            $"{subject.Name} has the public {(addresses.Count == 1 ? "address" : "addresses")} {RuleWords.List(addresses)}.",
            ("Public addresses", string.Join(", ", addresses)))
        : Verdict.Pass;
}
