using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class FirewallAnyAny() : FirewallSubjectRule("fw.any_any", Severity.Critical)
{
    public override string Title => "Firewall open to everyone on every port";

    public override string Why => "It blocks nothing. Every program that listens on a VM behind it is exposed to the internet.";

    public override string EvidenceText =>
        "An inbound rule for any IPv4 or IPv6 address and every port."
        + OpenRules.OnlyInUse;

    public override string Fix => "Replace the rule with rules for the ports that are needed.";

    public override ImmutableArray<string> Commands => ["firewall.update"];

    protected override Verdict Judge(Firewall subject, RuleContext context) =>
        OpenRules.Report(subject, context.Index.ShapeOf(subject).Open.Where(rule => rule.IsEveryPort), $"{subject.Name} lets everyone in on every port.");
}
