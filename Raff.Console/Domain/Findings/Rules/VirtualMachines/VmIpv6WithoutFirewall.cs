using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmIpv6WithoutFirewall() : VmRule("vm.ipv6_no_firewall", Severity.High, RuleGroup.Network)
{
    public override string Title => "Firewall on IPv4 only";

    public override string Why => "The IPv6 address has an interface of its own. What the firewall blocks on IPv4 can be reached over IPv6.";

    public override string EvidenceText => "A VM with a firewall on a public IPv4 interface and none on its IPv6 interface.";

    public override string Fix => "Attach the firewall to the IPv6 interface too, or detach the IPv6 address.";

    public override ImmutableArray<string> Commands => ["vm.attach-firewall", "vm.detach-ip"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.VmNetworks];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context)
    {
        if (string.IsNullOrEmpty(subject.PublicIpv6Address))
        {
            return Verdict.Skip;
        }

        if (!PublicInterfaces.TryRead(subject, context, out var interfaces, out var gap))
        {
            return gap;
        }

        return interfaces.Any(one => one.Type == "public" && PublicInterfaces.HasFirewall(one))
            && interfaces.FirstOrDefault(one => one.Type == "ipv6" && !PublicInterfaces.HasFirewall(one)) is { } open
            ? Verdict.Found(
                $"The firewall of {subject.Name} covers IPv4 only: {open.Ip} has none.",
                ("IPv6 address", open.Ip),
                ("Firewall on IPv6", "none"))
            : Verdict.Pass;
    }
}
