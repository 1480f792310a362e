using Raff.Console.Domain.Cost;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ProjectOverBudget() : BudgetRule("project.over_budget", Severity.High)
{
    public override string Title => "Project over its budget";

    public override string Why => "Someone decided what the project may cost, and it costs more.";

    protected override BudgetLevel Level => BudgetLevel.Over;

    protected override string Sentence(string name, double monthly, Budget budget) =>
        $"{name} costs an estimated {CostText.Dollars(monthly)} a month, {CostText.Dollars(monthly - budget.Monthly)} more than its budget of "
        + $"{CostText.Dollars(budget.Monthly)}.";
}
