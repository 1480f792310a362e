namespace Raff.Console.Domain.Cost;

/// <summary>How the estimated cost of a project stands to its budget.</summary>
public enum BudgetLevel
{
    /// <summary>Below the percentage that warns.</summary>
    Within,

    /// <summary>From the percentage that warns up to the whole budget.</summary>
    Near,

    /// <summary>More than the budget.</summary>
    Over,
}
