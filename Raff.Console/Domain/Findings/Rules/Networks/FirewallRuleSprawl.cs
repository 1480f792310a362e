using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class FirewallRuleSprawl() : FirewallSubjectRule("fw.rule_sprawl", Severity.Low)
{
    public override string Title => "Firewall with very many rules";

    public override string Why => "It is hard to review, and it approaches the limit of 40 rules in each direction.";

    public override string EvidenceText => "The number of rules of a firewall is compared with the threshold.";

    public override string Fix => "Combine rules into lists and ranges, and remove those that aren't needed.";

    public override ImmutableArray<string> Commands => ["firewall.update"];

    public override RuleThreshold? Threshold => MoreThan("Rules of one firewall", 50, "rules");

    protected override Verdict Judge(Firewall subject, RuleContext context) => subject.Rules.Count <= context.Threshold ? Verdict.Pass
        : Verdict.Found($"{subject.Name} has {RuleWords.Number(subject.Rules.Count)} rules.", ("Rules", RuleWords.Number(subject.Rules.Count)));
}
