using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class FirewallSshOpen() : FirewallSubjectRule("fw.ssh_open", Severity.High)
{
    public override string Title => "SSH open to everyone";

    public override string Why => "Attackers try passwords and stolen keys around the clock.";

    public override string EvidenceText =>
        "An inbound rule for any IPv4 or IPv6 address that opens TCP port 22. A rule for every port is reported by fw.any_any instead."
        + OpenRules.OnlyInUse;

    public override string Fix => "Limit the rule to the addresses of your office or VPN.";

    public override ImmutableArray<string> Commands => ["firewall.update"];

    protected override Verdict Judge(Firewall subject, RuleContext context) =>
        OpenRules.Report(subject, context.Index.ShapeOf(subject).OpenAt(22), $"{subject.Name} lets everyone reach SSH.");
}
