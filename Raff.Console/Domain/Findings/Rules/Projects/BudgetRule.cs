using System.Collections.Immutable;
using System.Globalization;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

/// <summary>A rule about projects that have a budget.</summary>
internal abstract class BudgetRule(string id, Severity severity) : ProjectRule(id, severity, RuleGroup.Cost)
{
    public override string EvidenceText =>
        "The estimated monthly cost of everything in the project, by Raff's prices, is compared with the budget that was set in this console.";

    public override string Fix =>
        "See on the costs page what the project spends on and what changed. Delete or shrink what is not needed, or raise the budget.";

    protected override ImmutableArray<EvidenceKind> AlsoNeeds =>
    [
        EvidenceKind.Vms, EvidenceKind.Volumes, EvidenceKind.Snapshots, EvidenceKind.Backups, EvidenceKind.PublicIps, EvidenceKind.Prices, EvidenceKind.Budgets,
    ];

    protected override IEnumerable<Project> Subjects(FleetEvidence evidence) =>
        evidence.Budgets.Count == 0 ? [] : evidence.Projects.Where(project => evidence.Budgets.ContainsKey(project.Id));

    protected sealed override Verdict Judge(Project subject, RuleContext context)
    {
        var budget = context.Fleet.Budgets[subject.Id];
        var (monthly, unpriced) = context.Index.CostOf(subject.Id);
        var level = budget.LevelOf(monthly);

        // The sum is a lower bound where a price is unknown: what it has reached is certain, what it has not reached is not.
        return level == Level ? Found(subject.Name, monthly, unpriced, budget)
            : level < Level && unpriced > 0
                ? new Verdict.Gap(EvidenceKind.Prices, GapReason.FieldMissing,
                    $"{RuleWords.Count(unpriced, "resource", "resources")} of {subject.Name} {(unpriced == 1 ? "has" : "have")} no known price.")
                : Verdict.Pass;
    }

    /// <summary>What it finds.</summary>
    protected abstract BudgetLevel Level { get; }

    /// <summary>What it says about a project.</summary>
    protected abstract string Sentence(string name, double monthly, Budget budget);

    private Verdict.Hit Found(string name, double monthly, int unpriced, Budget budget) => Verdict.Found(
        Sentence(name, monthly, budget),
        ("Estimated cost", $"{(unpriced > 0 ? "at least " : "")}{CostText.Dollars(monthly)} / month"),
        ("Budget", $"{CostText.Dollars(budget.Monthly)} / month"),
        ("Used", budget.PercentOf(monthly).ToString("0.#", CultureInfo.InvariantCulture) + "%"),
        ("Warns at", $"{budget.WarnAt}%"));
}
