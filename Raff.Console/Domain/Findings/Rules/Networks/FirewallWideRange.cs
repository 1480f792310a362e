using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class FirewallWideRange() : FirewallSubjectRule("fw.wide_range", Severity.Medium)
{
    public override string Title => "Many ports open to everyone";

    public override string Why => "Programs that start to listen on these ports later are exposed at once.";

    public override string EvidenceText =>
        "The number of ports that an inbound rule opens to any address is compared with the threshold. A rule for every port is reported by fw.any_any."
        + OpenRules.OnlyInUse;

    public override string Fix => "Replace the range with the ports that are needed.";

    public override ImmutableArray<string> Commands => ["firewall.update"];

    public override RuleThreshold? Threshold => MoreThan("Ports of one rule", 100, "ports");

    protected override Verdict Judge(Firewall subject, RuleContext context)
    {
        var wide = context.Index.ShapeOf(subject).Open
            .Where(rule => rule is { Protocol: "TCP" or "UDP" or "ALL", IsEveryPort: false, Ports: not null } && rule.Ports.Count > context.Threshold).ToList();
        return OpenRules.Report(subject, wide, $"{subject.Name} opens {RuleWords.Number(wide.Sum(rule => rule.Ports!.Count))} ports to everyone.");
    }
}
