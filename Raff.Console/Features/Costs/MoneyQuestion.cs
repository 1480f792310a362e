using Raff.Console.Components;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Costs;

/// <summary>A dialog about the budget or the prices of a project. Closed.</summary>
public abstract record MoneyQuestion : DialogQuestion
{
    private MoneyQuestion(Type component)
        : base(component)
    {
    }

    /// <summary>What the project may cost.</summary>
    public sealed record Budget(ProjectCard Project) : MoneyQuestion(typeof(BudgetDialog));

    /// <summary>What its customer is charged.</summary>
    public sealed record Prices(ProjectCard Project) : MoneyQuestion(typeof(PricesDialog));
}
