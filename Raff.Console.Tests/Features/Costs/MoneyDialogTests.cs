using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Domain.Cost;
using Raff.Console.Features.Costs;
using Raff.Console.Kinds.Holdings;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Costs;

/// <summary>The dialogs that set a budget and prices, and the bar that shows how much of a budget is used.</summary>
public sealed class MoneyDialogTests : ConsoleParts
{
    private ProjectMoney Money => Services.GetRequiredService<ProjectMoney>();

    [Fact]
    public async Task Budget_WrongThenRight_IsSavedOnce()
    {
        await HasProjectsAsync(1);
        var card = Card("project-0000");
        var dialog = Ask(new MoneyQuestion.Budget(card));
        await dialog.WaitForElement("[data-testid=budget-amount]").InputAsync(new() { Value = "lots" });

        await dialog.Find("dialog form").SubmitAsync();

        dialog.WaitForAssertion(() => dialog.Find("dialog .wrong").TextContent.ShouldStartWith("Enter an amount"));
        Money.Budgets.ShouldBeEmpty();
        await dialog.Find("[data-testid=budget-amount]").InputAsync(new() { Value = "250" });
        await dialog.Find("dialog form").SubmitAsync();
        dialog.WaitForAssertion(() => Toasts.ShouldBe(["Budget of project-0000 saved"]));
        Money.Budgets[card.Id].ShouldBe(new Budget(250, 80));
    }

    [Fact]
    public async Task Budget_Removed_IsGone()
    {
        await HasProjectsAsync(1);
        var card = Card("project-0000");
        await Money.SetBudgetAsync(card, new Budget(99.5, 70), Xunit.TestContext.Current.CancellationToken);
        var dialog = Ask(new MoneyQuestion.Budget(card));
        dialog.WaitForElement("[data-testid=budget-amount]").GetAttribute("value").ShouldBe("99.50");
        await dialog.Find("[data-testid=budget-remove]").ChangeAsync(new() { Value = true });

        await dialog.Find("dialog form").SubmitAsync();

        dialog.WaitForAssertion(() => Toasts.ShouldBe(["Budget of project-0000 removed"]));
        Money.Budgets.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prices_WrongPlan_SaysSoAndKeepsTheRest()
    {
        await HasProjectsAsync(1);
        var card = Card("project-0000");
        var dialog = Ask(new MoneyQuestion.Prices(card));
        await dialog.WaitForElement("[data-testid=markup]").InputAsync(new() { Value = "15" });
        await dialog.Find("[data-testid=price-plans]").InputAsync(new() { Value = "3 cheap" });

        await dialog.Find("dialog form").SubmitAsync();

        dialog.WaitForAssertion(() => dialog.Find("dialog .wrong").TextContent.ShouldBe("\"3 cheap\" is not a plan and a price, such as 3 24.99."));
        await dialog.Find("[data-testid=price-plans]").InputAsync(new() { Value = "3 24.99" });
        await dialog.Find("dialog form").SubmitAsync();
        dialog.WaitForAssertion(() => Toasts.ShouldBe(["Prices of project-0000 saved"]));
        Money.Prices[card.Id].Sentence.ShouldBe("Mark-up 15%, plan 3 $24.99.");
    }

    [Theory]
    [InlineData(50, true, "within", "50%", "of $100.00")]
    [InlineData(85, true, "near", "85%", "near $100.00")]
    [InlineData(130, true, "over", "130%", "$30.00 over $100.00")]
    [InlineData(130, false, "over", "≥ 130%", "$30.00 over $100.00")]
    public void Bar_OfABudget_SaysHowMuchIsUsed(double spent, bool isWhole, string level, string percent, string words)
    {
        var bar = Render<BudgetBar>(parameters => parameters
            .Add(one => one.Budget, new Budget(100, 80)).Add(one => one.Spent, spent).Add(one => one.IsWhole, isWhole));

        bar.Find("[data-testid=budget]").GetAttribute("data-level").ShouldBe(level);
        bar.Find(".num").TextContent.ShouldBe(percent);
        bar.Find(".level-word").TextContent.Trim().ShouldBe(words);
    }

    [Fact]
    public void Bar_WithoutABudget_ShowsNothing() => Render<BudgetBar>(parameters => parameters.Add(one => one.Budget, null)).Markup.Trim().ShouldBeEmpty();
}
