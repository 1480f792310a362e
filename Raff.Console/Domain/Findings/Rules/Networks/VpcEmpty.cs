using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VpcEmpty() : VpcRule("vpc.empty", Severity.Low, RuleGroup.Operations)
{
    public override string Title => "VPC without a VM";

    public override string Why => "It occupies its address range and clutters every list of networks.";

    public override string EvidenceText =>
        "No address is in use, or no interface of the project's VMs is in the VPC. Leases can outlive their VM, so they are not enough.";

    public override string Fix => "Delete the VPC.";

    public override ImmutableArray<string> Commands => ["vpc.delete"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Vms, EvidenceKind.VmNetworks];

    protected override Verdict Judge(Vpc subject, RuleContext context)
    {
        if (subject.UsedIps != 0)
        {
            var vms = subject.ProjectId is { } project ? context.Index.VmsOf(project).ToList() : [];
            if (vms.Exists(vm => context.Fleet.VmNetworks.TryGetValue(vm.Id, out var known) && known.Any(network => network.NetworkName == subject.Name)))
            {
                return Verdict.Pass;
            }

            var unread = vms.FindAll(vm => !context.Fleet.VmNetworks.ContainsKey(vm.Id));
            if (AddressRange.Read(subject.Cidr) is { } range && unread.Exists(vm => range.Touches(vm.PrivateIpv4Address)))
            {
                return Verdict.Pass;
            }

            if (unread.Count > 0 || subject.ProjectId is null)
            {
                return new Verdict.Gap(
                    EvidenceKind.VmNetworks,
                    GapReason.NotRead,
                    $"{subject.Name} has addresses in use, but the networks of some VMs of its project have not been read yet.");
            }
        }

        return Verdict.Found($"{subject.Name} contains no VM.", ("Addresses in use", subject.UsedIps is { } used ? RuleWords.Number(used) : "unknown")) with
        {
            Since = subject.CreatedAt,
        };
    }
}
