using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class FirewallRdpOpen() : FirewallSubjectRule("fw.rdp_open", Severity.High)
{
    public override string Title => "Remote desktop open to everyone";

    public override string Why => "Open remote desktop is one of the most common ways in for ransomware.";

    public override string EvidenceText =>
        "An inbound rule for any IPv4 or IPv6 address that opens TCP port 3389. A rule for every port is reported by fw.any_any instead."
        + OpenRules.OnlyInUse;

    public override string Fix => "Limit the rule to the addresses of your office or VPN.";

    public override ImmutableArray<string> Commands => ["firewall.update"];

    protected override Verdict Judge(Firewall subject, RuleContext context) =>
        OpenRules.Report(subject, context.Index.ShapeOf(subject).OpenAt(3389), $"{subject.Name} lets everyone reach remote desktop.");
}
