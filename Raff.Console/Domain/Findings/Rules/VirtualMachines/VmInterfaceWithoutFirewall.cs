using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmInterfaceWithoutFirewall() : VmRule("vm.interface_no_firewall", Severity.High, RuleGroup.Network)
{
    public override string Title => "Second public IP without a firewall";

    public override string Why => "A firewall belongs to one interface. What it blocks on one public address can still be reached through the other.";

    public override string EvidenceText => "A VM with a firewall on one public interface and none on another public IPv4 interface.";

    public override string Fix => "Attach the same firewall to the other interface.";

    public override ImmutableArray<string> Commands => ["vm.attach-firewall", "vm.detach-ip"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.VmNetworks];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context)
    {
        if (PublicAddresses(subject) is { Count: 0 })
        {
            return Verdict.Skip;
        }

        if (!PublicInterfaces.TryRead(subject, context, out var interfaces, out var gap))
        {
            return gap;
        }

        var open = interfaces.Where(one => one.Type != "ipv6" && !PublicInterfaces.HasFirewall(one)).Select(one => one.Ip).ToList();
        return open.Count == 0 || !interfaces.Any(PublicInterfaces.HasFirewall)
            ? Verdict.Pass
            : Verdict.Found(
                $"{subject.Name} has a firewall, but not on its address {RuleWords.List(open)}.",
                ("Addresses without a firewall", string.Join(", ", open)));
    }
}
