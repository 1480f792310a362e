using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class FirewallShadowedRule() : FirewallSubjectRule("fw.shadowed_rule", Severity.Low)
{
    public override string Title => "Firewall rule without effect";

    public override string Why => "Rules only allow, so a rule inside a wider one does nothing. It suggests that access is limited when it is not.";

    public override string EvidenceText => "A rule whose protocol, ports and addresses are all covered by another rule of the same firewall and direction.";

    public override string Fix => "Remove the wider rule if the narrow one is meant, else remove the narrow one.";

    public override ImmutableArray<string> Commands => ["firewall.update"];

    protected override Verdict Judge(Firewall subject, RuleContext context)
    {
        var shadowed = context.Index.ShapeOf(subject).Shadowed().ToList();
        return shadowed.Count == 0 ? Verdict.Pass : Verdict.Found(
            shadowed.Count == 1
                ? $"The rule {shadowed[0].Rule.Words} of {subject.Name} has no effect: {shadowed[0].By.Words} allows it already."
                : $"{shadowed.Count} rules of {subject.Name} have no effect: others allow the same already.",
            ("Rules without effect", string.Join("; ", shadowed.Select(pair => pair.Rule.Words))),
            ("Covered by", string.Join("; ", shadowed.Select(pair => pair.By.Words).Distinct())));
    }
}
