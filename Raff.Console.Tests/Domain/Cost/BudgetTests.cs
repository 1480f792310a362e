using Raff.Console.Domain.Cost;

namespace Raff.Console.Tests.Domain.Cost;

/// <summary>A budget: at which estimate it is near or over, and what may be typed.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData(0, BudgetLevel.Within)]
    [InlineData(79.99, BudgetLevel.Within)]
    [InlineData(79.994, BudgetLevel.Within)]
    [InlineData(79.995, BudgetLevel.Near)]
    [InlineData(80, BudgetLevel.Near)]
    [InlineData(100, BudgetLevel.Near)]
    [InlineData(100.004, BudgetLevel.Near)]
    [InlineData(100.005, BudgetLevel.Over)]
    [InlineData(100.01, BudgetLevel.Over)]
    public void Level_OfAnEstimate_IsComparedInCents(double spent, BudgetLevel level) => new Budget(100, 80).LevelOf(spent).ShouldBe(level);

    [Theory]
    [InlineData(1, 0.01, BudgetLevel.Within)]
    [InlineData(1, 1, BudgetLevel.Near)]
    [InlineData(100, 99.99, BudgetLevel.Within)]
    [InlineData(100, 100, BudgetLevel.Near)]
    public void Level_AtTheEdgesOfThePercentage_IsExact(int warnAt, double spent, BudgetLevel level) => new Budget(100, warnAt).LevelOf(spent).ShouldBe(level);

    [Fact]
    public void Level_OverEveryCentAroundTheEdges_NeverFallsAsTheCostRises()
    {
        foreach (var budget in new[] { new Budget(0.01, 1), new Budget(0.07, 33), new Budget(19.99, 80), new Budget(1234.56, 95) })
        {
            var levels = Enumerable.Range(0, 130_000).Select(cent => budget.LevelOf(cent / 100d)).ToList();

            levels.ShouldBe(levels.Order());
            var cents = (int)Math.Round(budget.Monthly * 100);
            levels.LastIndexOf(BudgetLevel.Near).ShouldBe(cents);
            levels.IndexOf(BudgetLevel.Near).ShouldBe((int)Math.Ceiling(cents * budget.WarnAt / 100m));
        }
    }

    [Theory]
    [InlineData("250", "80", 250, 80)]
    [InlineData(" $1,250.50 ", "95%", 1250.5, 95)]
    [InlineData("0.01", "1", 0.01, 1)]
    [InlineData("100000000", "100", 100_000_000, 100)]
    public void Read_OfWhatFits_IsABudget(string amount, string warnAt, double monthly, int percent) =>
        Budget.Read(amount, warnAt).ShouldBe((new Budget(monthly, percent), null, null));

    [Theory]
    [InlineData("", "80", true, false)]
    [InlineData("0", "80", true, false)]
    [InlineData("-5", "80", true, false)]
    [InlineData("12,50", "80", true, false)]
    [InlineData("1e9", "80", true, false)]
    [InlineData("100000000.01", "80", true, false)]
    [InlineData("NaN", "80", true, false)]
    [InlineData("5", "0", false, true)]
    [InlineData("5", "101", false, true)]
    [InlineData("5", "7.5", false, true)]
    [InlineData("five", "most", true, true)]
    public void Read_OfWhatDoesNot_SaysWhichFieldIsWrong(string amount, string warnAt, bool isAmountWrong, bool isPercentWrong)
    {
        var (budget, wrongAmount, wrongPercent) = Budget.Read(amount, warnAt);

        budget.ShouldBeNull();
        (wrongAmount is not null, wrongPercent is not null).ShouldBe((isAmountWrong, isPercentWrong));
    }
}
