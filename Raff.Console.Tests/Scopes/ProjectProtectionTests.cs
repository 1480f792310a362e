using Fluxor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Scopes;
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
    public async Task Protect_AfterTheSessionEnded_DoesNothing()
    {
        await HasProjectsAsync(1);
        IsAlive = false;

        await Protection.ProtectAsync(Card("project-0000"), TestContext.Current.CancellationToken);

        Card("project-0000").IsProtected.ShouldBeFalse();
        (await JournalAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Protect_Twice_IsWrittenOnce()
    {
        await HasProjectsAsync(1);

        await Protection.ProtectAsync(Card("project-0000"), TestContext.Current.CancellationToken);
        await Protection.ProtectAsync(Card("project-0000"), TestContext.Current.CancellationToken);

        (await JournalAsync()).Count.ShouldBe(1);
    }

    private async Task<List<string>> JournalAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.JournalEntries.OrderBy(entry => entry.Id).Select(entry => entry.Sentence).ToListAsync(TestContext.Current.CancellationToken);
    }
}
