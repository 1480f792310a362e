using Raff.Console.Domain.Cost;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ProjectNearBudget() : BudgetRule("project.near_budget", Severity.Medium)
{
    public override string Title => "Project near its budget";

    public override string Why => "One more VM or a few more snapshots, and it costs more than was decided.";

    protected override BudgetLevel Level => BudgetLevel.Near;

    protected override string Sentence(string name, double monthly, Budget budget) =>
        $"{name} costs an estimated {CostText.Dollars(monthly)} a month, {budget.PercentOf(monthly):0}% of its budget of {CostText.Dollars(budget.Monthly)}.";
}
