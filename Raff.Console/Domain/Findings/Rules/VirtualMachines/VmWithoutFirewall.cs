using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmWithoutFirewall() : VmRule("vm.no_firewall", Severity.High, RuleGroup.Network)
{
    public override string Title => "Public IP without a firewall";

    public override string Why => "Every program that listens on the VM is exposed to the internet.";

    public override string EvidenceText =>
        "A VM with a public address that has not failed. None of its public interfaces has a firewall. The default firewall blocks a few Windows ports only.";

    public override string Fix => "Attach a firewall to the interface that has the public IP.";

    public override ImmutableArray<string> Commands => ["vm.attach-firewall", "firewall.create", "vm.detach-ip"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.VmNetworks];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) =>
        subject.Status == "failure" || PublicAddresses(subject) is { Count: 0 } ? Verdict.Skip
        : !PublicInterfaces.TryRead(subject, context, out var interfaces, out var gap) ? gap
        : interfaces.Count == 0 || interfaces.Any(PublicInterfaces.HasFirewall) ? Verdict.Pass
        : Verdict.Found(
            $"{subject.Name} has a public IP and no firewall.",
            ("Public addresses", string.Join(", ", interfaces.Select(one => one.Ip))),
            ("Firewall", "none"));
}
