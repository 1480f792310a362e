using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Scopes;

/// <summary>Budgets and prices of projects: stored for the account, journaled, and only by someone who may.</summary>
public sealed class ProjectMoneyTests : ConsoleParts
{
    private static readonly ProjectPrices Prices = new() { Markup = 15, VolumeGb = 0.08 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ProjectMoney Money => Services.GetRequiredService<ProjectMoney>();

    private ProjectCard Owned => Card("project-0000");

    [Fact]
    public async Task Budget_SetChangedAndRemoved_IsStoredAndJournaled()
    {
        await HasProjectsAsync(1);

        (await Money.SetBudgetAsync(Owned, new Budget(100, 80), Cancel)).ShouldBeNull();
        (await Money.SetBudgetAsync(Owned, new Budget(250.5, 90), Cancel)).ShouldBeNull();

        Money.Budgets[Owned.Id].ShouldBe(new Budget(250.5, 90));
        (await Money.SetBudgetAsync(Owned, null, Cancel)).ShouldBeNull();
        Money.Budgets.ShouldBeEmpty();
        (await StatesAsync()).ShouldBe(
        [
            "project.set-budget succeeded: The budget of project-0000 is $100.00 a month, with a warning at 80%.",
            "project.set-budget succeeded: The budget of project-0000 is $250.50 a month, with a warning at 90%.",
            "project.remove-budget succeeded: The budget of project-0000 was removed.",
        ]);
    }

    [Fact]
    public async Task Prices_SetAndRemoved_AreStoredAndJournaled()
    {
        await HasProjectsAsync(1);

        (await Money.SetPricesAsync(Owned, Prices, Cancel)).ShouldBeNull();

        var stored = Money.Prices[Owned.Id];
        (stored.Markup, stored.VolumeGb, stored.Plans.Count).ShouldBe((15, 0.08, 0));
        (await Money.SetPricesAsync(Owned, new ProjectPrices(), Cancel)).ShouldBeNull();
        Money.Prices.ShouldBeEmpty();
        (await StatesAsync()).ShouldBe(
        [
            "project.set-prices succeeded: Prices of project-0000: Mark-up 15%, volume $0.08 per GB.",
            "project.set-prices succeeded: Prices of project-0000: Raff's prices.",
        ]);
    }

    [Fact]
    public async Task Budget_OfAnotherAccount_IsNotSeen()
    {
        await HasProjectsAsync(1);
        await Money.SetBudgetAsync(Owned, new Budget(100, 80), Cancel);
        Become(new Identity { Key = "other", KeyPrefix = "raff_00000002", AccountId = "acc_2", IsOwner = true });

        await Money.LoadAsync(Cancel);

        Money.Budgets.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("viewer", "Your role viewer in project-0000 lacks project.settings.manage.")]
    [InlineData("project-admin", null)]
    [InlineData("account.projects.manage", null)]
    [InlineData("account.billing.manage", null)]
    [InlineData("account.billing.view", "Your role viewer in project-0000 lacks project.settings.manage.")]
    [InlineData("unknown", null)]
    public async Task Budget_NeedsTheRightToManage_AndADeniedTryIsJournaled(string who, string? denial)
    {
        await HasProjectsAsync(1);
        Become(who);

        (await Money.SetBudgetAsync(Owned, new Budget(100, 80), Cancel)).ShouldBe(denial);

        Money.Budgets.Count.ShouldBe(denial is null ? 1 : 0);
        (await StatesAsync()).ShouldHaveSingleItem().ShouldStartWith(denial is null ? "project.set-budget succeeded" : "project.set-budget refused: Your role");
    }

    [Theory]
    [InlineData("viewer", false, false)]
    [InlineData("project-admin", false, false)]
    [InlineData("account.projects.manage", false, false)]
    [InlineData("account.billing.view", true, false)]
    [InlineData("account.billing.manage", true, true)]
    [InlineData("unknown", false, false)]
    public async Task Prices_OfACustomer_AreForThoseKnownToHaveBilling(string who, bool seesThem, bool mayChange)
    {
        await HasProjectsAsync(1);
        await Money.SetPricesAsync(Owned, Prices, Cancel);
        Become(who);

        var problem = await Money.SetPricesAsync(Owned, Prices with { Markup = 20 }, Cancel);

        (problem is null).ShouldBe(mayChange);
        Money.SeesPrices.ShouldBe(seesThem);
        Money.Prices.Values.Select(prices => prices.Markup).ShouldBe(!seesThem ? [] : mayChange ? [20] : [15]);
        (await StatesAsync())[^1].ShouldStartWith(mayChange ? "project.set-prices succeeded" : "project.set-prices refused: Only a key");
    }

    [Fact]
    public async Task Budget_AfterTheSessionEnded_IsDenied()
    {
        await HasProjectsAsync(1);
        IsAlive = false;

        (await Money.SetBudgetAsync(Owned, new Budget(100, 80), Cancel)).ShouldBe("Your session has ended. Sign in again.");

        Money.Budgets.ShouldBeEmpty();
    }

    private void Become(string who)
    {
        var access = new ProjectAccess(
            "project-0000", who == "project-admin" ? who : "viewer",
            new HashSet<string>(who == "project-admin" ? ["vm.view", "project.settings.manage"] : ["vm.view"]));
        Become(new Identity
        {
            Key = "identity",
            KeyPrefix = "raff_00000001",
            AccountId = "acc_1",
            AccountPermissions = who == "unknown" ? null : new HashSet<string>(who.StartsWith("account.", StringComparison.Ordinal) ? [who] : []),
            ProjectAccesses = who == "unknown" ? null : new Dictionary<ProjectId, ProjectAccess> { [new ProjectId("prj_0000")] = access },
        });
    }

    private void Become(Identity identity) => Services.GetRequiredService<CurrentOperator>().Update(identity);

    private async Task<List<string>> StatesAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(Cancel);
        return await db.Operations.OrderBy(operation => operation.Id).Select(operation => $"{operation.Command} {operation.State}: {operation.Outcome}")
            .ToListAsync(Cancel);
    }
}
