using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class FirewallUnattached() : FirewallSubjectRule("fw.unattached", Severity.Low)
{
    public override string Title => "Firewall on no VM";

    public override string Why => "It protects nothing, and may be mistaken for one that does.";

    public override string EvidenceText => "A firewall that no network interface uses.";

    public override string Fix => "Delete the firewall, or attach it.";

    public override ImmutableArray<string> Commands => ["firewall.delete", "vm.attach-firewall"];

    protected override Verdict Judge(Firewall subject, RuleContext context) => subject.VmCount switch
    {
        null => Verdict.NoField(subject.Name, "number of interfaces", EvidenceKind.Firewalls),
        > 0 => Verdict.Pass,
        _ => Verdict.Found($"{subject.Name} is attached to no VM.", ("Network interfaces", "0")),
    };
}
