using System.Collections.Immutable;
using System.Globalization;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class FirewallDatabaseOpen() : FirewallSubjectRule("fw.db_open", Severity.High)
{
    public override string Title => "Database port open to everyone";

    public override string Why => "Attackers scan for databases all the time, and many databases need no password by default.";

    public override string EvidenceText =>
        "An inbound rule for any address that opens TCP port 1433, 3306, 5432, 6379, 9200 or 27017. A rule for every port is reported by fw.any_any instead."
        + OpenRules.OnlyInUse;

    public override string Fix => "Make the database reachable through the VPC only.";

    public override ImmutableArray<string> Commands => ["firewall.update"];

    private static readonly ImmutableArray<int> Ports = [1433, 3306, 5432, 6379, 9200, 27017];

    protected override Verdict Judge(Firewall subject, RuleContext context)
    {
        var rules = context.Index.ShapeOf(subject).OpenAt(Ports).ToList();
        var open = Ports.Where(port => rules.Any(rule => rule.Ports!.Contains(port))).Select(port => port.ToString(CultureInfo.InvariantCulture)).ToList();
        return OpenRules.Report(subject, rules, $"{subject.Name} lets everyone reach database port {RuleWords.List(open)}.");
    }
}
