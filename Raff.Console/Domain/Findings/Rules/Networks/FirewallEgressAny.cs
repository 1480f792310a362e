using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class FirewallEgressAny() : FirewallSubjectRule("fw.egress_any", Severity.Low)
{
    public override string Title => "Unrestricted outbound traffic";

    public override string Why => "An attacker on a VM behind it can send data anywhere.";

    public override string EvidenceText =>
        "An outbound rule for any address and every port."
        + OpenRules.OnlyInUse;

    public override string Fix => "Allow only what the VMs need, for example TCP 443 and DNS.";

    public override ImmutableArray<string> Commands => ["firewall.update"];

    protected override Verdict Judge(Firewall subject, RuleContext context) =>
        OpenRules.Report(
            subject,
            context.Index.ShapeOf(subject).Entries.Where(rule => rule is { IsInbound: false, IsAnywhere: true, IsEveryPort: true }),
            $"{subject.Name} lets VMs connect to any address.");
}
