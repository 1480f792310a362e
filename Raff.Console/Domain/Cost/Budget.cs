using System.Globalization;

namespace Raff.Console.Domain.Cost;

/// <summary>What a project may cost a month, compared with the estimate of what Raff charges for it. Pure.</summary>
/// <param name="Monthly">The amount in US dollars.</param>
/// <param name="WarnAt">From which percentage of it on the project is near its budget.</param>
public sealed record Budget(double Monthly, int WarnAt)
{
    /// <summary>The percentage that is offered first.</summary>
    public const int UsualWarnAt = 80;

    /// <summary>The largest amount.</summary>
    public const double MaxMonthly = 100_000_000;

    /// <summary>How an estimate stands to the budget. Amounts are compared in whole cents, as they are shown.</summary>
    /// <param name="spent">The estimate of a month in US dollars.</param>
    public BudgetLevel LevelOf(double spent)
    {
        var cents = Cents(spent);
        return cents > Cents(Monthly) ? BudgetLevel.Over : cents * 100 >= Cents(Monthly) * WarnAt ? BudgetLevel.Near : BudgetLevel.Within;
    }

    /// <summary>The share of the budget that an estimate uses, in percent.</summary>
    public double PercentOf(double spent) => 100 * spent / Monthly;

    /// <summary>Reads a budget as it was typed.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="warnAt">The percentage.</param>
    /// <returns>The budget, or what is wrong with each of the two; null for nothing.</returns>
    public static (Budget? Budget, string? Amount, string? WarnAt) Read(string amount, string warnAt)
    {
        ArgumentNullException.ThrowIfNull(amount);
        ArgumentNullException.ThrowIfNull(warnAt);
        var money = CostText.Amount(amount);
        var wrongAmount = money is >= 0.01 and <= MaxMonthly ? null : "Enter an amount from 0.01 to 100,000,000 US dollars, such as 250 or 250.00.";
        var isPercent = int.TryParse(warnAt.Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 1 and <= 100;
        var wrongPercent = isPercent ? null : "Enter a whole number from 1 to 100.";
        return wrongAmount is null && wrongPercent is null ? (new Budget(money!.Value, percent), null, null) : (null, wrongAmount, wrongPercent);
    }

    private static double Cents(double amount) => Math.Round(amount * 100, MidpointRounding.AwayFromZero);
}
