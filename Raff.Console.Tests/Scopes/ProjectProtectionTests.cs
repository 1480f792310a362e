using Fluxor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Scopes;

/// <summary>Marks of protected projects: shared, journaled, and only by someone whose session lives.</summary>
public sealed class ProjectProtectionTests : ConsoleParts
{
    private ProjectProtection Protection => Services.GetRequiredService<ProjectProtection>();

    [Fact]
    public async Task Protect_AProject_MarksItEverywhereAndWritesTheJournal()
    {
        await HasProjectsAsync(1);
        var card = Card("project-0000");
        Enter(new ActiveScope.OneProject(card));

        await Protection.ProtectAsync(card, TestContext.Current.CancellationToken);

        Card("project-0000").IsProtected.ShouldBeTrue();
        Services.GetRequiredService<IState<ScopeState>>().Value.Active!.Card!.IsProtected.ShouldBeTrue();
        (await JournalAsync()).ShouldBe(["project-0000 was marked as protected."]);
    }

    [Fact]
    public async Task Unprotect_Project_JournalsWhoRemovedTheMark()
    {
        await HasProjectsAsync(1);
        await Protection.ProtectAsync(Card("project-0000"), TestContext.Current.CancellationToken);

        await Protection.UnprotectAsync(Card("project-0000"), TestContext.Current.CancellationToken);

        Card("project-0000").IsProtected.ShouldBeFalse();
        (await JournalAsync())[^1].ShouldBe("The protection of project-0000 was removed.");
        await using var db = await Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        (await db.Operations.SingleAsync(operation =>
            operation.Command == "project.unprotect", TestContext.Current.CancellationToken)).KeyPrefix.ShouldBe("raff_00000001");
    }

    [Fact]
    public async Task Protect_AfterTheSessionEnded_IsDeniedAndJournaled()
    {
        await HasProjectsAsync(1);
        IsAlive = false;

        (await Protection.ProtectAsync(Card("project-0000"), TestContext.Current.CancellationToken)).ShouldBe("Your session has ended. Sign in again.");

        Card("project-0000").IsProtected.ShouldBeFalse();
        (await StatesAsync()).ShouldBe(["project.protect refused: Your session has ended. Sign in again."]);
    }

    [Theory]
    [InlineData("viewer", false)]
    [InlineData("project-admin", true)]
    [InlineData("account-admin", true)]
    [InlineData("unknown", true)]
    public async Task Unprotect_NeedsTheRightToManageTheProject_AndADeniedTryIsJournaled(string role, bool isAllowed)
    {
        await HasProjectsAsync(1);
        await Protection.ProtectAsync(Card("project-0000"), TestContext.Current.CancellationToken);
        Become(role);

        var problem = await Protection.UnprotectAsync(Card("project-0000"), TestContext.Current.CancellationToken);

        (problem is null).ShouldBe(isAllowed);
        Card("project-0000").IsProtected.ShouldBe(!isAllowed);
        (await StatesAsync())[^1].ShouldBe(isAllowed
            ? "project.unprotect succeeded: The protection of project-0000 was removed."
            : "project.unprotect refused: Your role viewer in project-0000 lacks project.settings.manage.");
    }

    [Fact]
    public async Task Protect_Twice_IsWrittenOnce()
    {
        await HasProjectsAsync(1);

        await Protection.ProtectAsync(Card("project-0000"), TestContext.Current.CancellationToken);
        await Protection.ProtectAsync(Card("project-0000"), TestContext.Current.CancellationToken);

        (await JournalAsync()).Count.ShouldBe(1);
    }

    private void Become(string role)
    {
        var access = new ProjectAccess(
            "project-0000", role, new HashSet<string>(role == "project-admin" ? ["vm.view", "project.settings.manage"] : ["vm.view"]));
        var current = Services.GetRequiredService<CurrentOperator>();
        current.Update(new Identity
        {
            Key = "identity",
            KeyPrefix = "raff_00000001",
            AccountId = "acc_1",
            AccountPermissions = role switch
            {
                "unknown" => null,
                "account-admin" => new HashSet<string> { "account.projects.manage" },
                _ => new HashSet<string>(),
            },
            ProjectAccesses = role == "unknown" ? null : new Dictionary<ProjectId, ProjectAccess> { [new ProjectId("prj_0000")] = access },
        });
    }

    private async Task<List<string>> StatesAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Operations.OrderBy(operation => operation.Id).Select(operation => $"{operation.Command} {operation.State}: {operation.Outcome}")
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> JournalAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.JournalEntries.OrderBy(entry => entry.Id).Select(entry => entry.Sentence).ToListAsync(TestContext.Current.CancellationToken);
    }
}
