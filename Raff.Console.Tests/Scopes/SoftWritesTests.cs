using Fluxor;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Scopes;

/// <summary>What only makes work easier may fail to be stored without costing the operator the page.</summary>
public sealed class SoftWritesTests : ConsoleParts
{
    [Fact]
    public async Task Pin_WhileTheDatabaseIsLocked_ShowsAtOnceAndFailsQuietly()
    {
        await HasProjectsAsync(3);
        await using var locked = await OpenAsync("BEGIN IMMEDIATE;");

        var stored = Projects.PinAsync(new ProjectId("prj_0001"), true, Cancel);

        stored.IsCompleted.ShouldBeFalse("the circuit must not wait for the lock");
        Projects.IsPinned(new ProjectId("prj_0001")).ShouldBeTrue();
        await stored;
    }

    [Fact]
    public async Task Find_WhileNothingCanBeStored_StillFindsTheProject()
    {
        await HasProjectsAsync(3);
        await using var full = await OpenAsync("CREATE TRIGGER A BEFORE INSERT ON SlugMemory BEGIN SELECT RAISE(ABORT, 'disk full'); END; CREATE TRIGGER B " +
            "BEFORE INSERT ON ProjectVisit BEGIN SELECT RAISE(ABORT, 'disk full'); END;");

        (await Projects.FindAsync("project-0002", Cancel)).ShouldBeOfType<RaffResult<ProjectCard?>.Ok>().Value!.Id.Value.ShouldBe("prj_0002");
        await Projects.VisitedAsync(new ProjectId("prj_0002"), Cancel);

        Projects.Recent().ShouldHaveSingleItem().Id.Value.ShouldBe("prj_0002");
    }

    [Fact]
    public async Task Load_StoreUnreadable_DoesNotFailThePage()
    {
        await using var broken = await OpenAsync("DROP TABLE ProjectVisit; DROP TABLE ProjectMark;");

        await Projects.LoadAsync(Cancel);

        Projects.Recent().ShouldBeEmpty();
    }

    [Fact]
    public async Task Protect_StoreUnavailable_ShowsAnErrorAndProtectsNothing()
    {
        await HasProjectsAsync(1);
        await using var full = await OpenAsync("CREATE TRIGGER A BEFORE INSERT ON ProjectMark BEGIN SELECT RAISE(ABORT, 'disk full'); END;");

        (await Services.GetRequiredService<ProjectProtection>().ProtectAsync(Card("project-0000"), Cancel)).ShouldNotBeNull()
            .ShouldContain("nothing was changed");

        Card("project-0000").IsProtected.ShouldBeFalse();
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private async Task<SqliteConnection> OpenAsync(string sql)
    {
        var store = new SqliteConnection(Services.GetRequiredService<IConfiguration>().GetConnectionString("Console") + ";Pooling=False");
        await store.OpenAsync(Cancel);
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
        return store;
    }
}
