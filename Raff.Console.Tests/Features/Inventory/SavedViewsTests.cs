using Raff.Console.Features.Inventory;
using Raff.Console.Tests.Operations;

namespace Raff.Console.Tests.Features.Inventory;

/// <summary>Who sees, saves and deletes views of the inventory.</summary>
public sealed class SavedViewsTests
{
    private const int Owner = 1;
    private const int Admin = 2;
    private const int StagingOperator = 3;
    private static readonly InventoryQuery Query = InventoryQuery.Read("?q=web&status=active&group=project&page=3");

    [Fact]
    public async Task View_Private_IsSeenByItsKeyOnly()
    {
        await using var world = EngineWorld.Start();
        await using var admin = await world.OpenAsync(Admin);
        await using var second = await world.OpenAsync(Admin);
        await using var owner = await world.OpenAsync(Owner);

        (await SaveAsync(admin, "Running", isShared: false)).ShouldBeNull();

        (await NamesAsync(admin)).ShouldBe(["Running"]);
        (await NamesAsync(second)).ShouldBe(["Running"]);
        (await NamesAsync(owner)).ShouldBeEmpty();
    }

    [Fact]
    public async Task View_Shared_IsSeenByEveryKeyOfTheAccountAtOnce()
    {
        await using var world = EngineWorld.Start();
        await using var admin = await world.OpenAsync(Admin);
        await using var other = await world.OpenAsync(StagingOperator);
        (await NamesAsync(other)).ShouldBeEmpty();
        var heard = new TaskCompletionSource();
        other.Get<SavedViews>().Changed += () =>
        {
            if (other.Get<SavedViews>().All is { Count: 1 })
            {
                heard.TrySetResult();
            }
        };

        (await SaveAsync(admin, "Running", isShared: true)).ShouldBeNull();

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(30), EngineWorld.Cancel);
        other.Get<SavedViews>().All!.Single().Name.ShouldBe("Running");
    }

    [Fact]
    public async Task View_Saved_KeepsTheQueryWithoutItsPage()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Admin);
        await SaveAsync(tab, "  Running  ", isShared: false);

        var views = tab.Get<SavedViews>();

        var view = views.All!.Single();
        view.Name.ShouldBe("Running");
        view.Query.ShouldBe("?q=web&status=active&group=project");
        views.Find(Query).ShouldBe(view);
        views.Find(Query with { Search = "db" }).ShouldBeNull();
    }

    [Fact]
    public async Task View_Shared_IsDeletedByItsAuthorOrTheOwnerOnly()
    {
        await using var world = EngineWorld.Start();
        await using var admin = await world.OpenAsync(Admin);
        await using var other = await world.OpenAsync(StagingOperator);
        await using var owner = await world.OpenAsync(Owner);
        await SaveAsync(admin, "One", isShared: true);
        await SaveAsync(admin, "Two", isShared: true);
        (await NamesAsync(other)).ShouldBe(["One", "Two"]);

        (await DeleteAsync(other, "One")).ShouldBe("Only the owner of the account, or whoever saved this view, can delete it.");
        (await DeleteAsync(admin, "One")).ShouldBeNull();
        (await NamesAsync(owner)).ShouldBe(["Two"]);
        (await DeleteAsync(owner, "Two")).ShouldBeNull();

        (await NamesAsync(other)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Enter a name of at most 60 characters.")]
    [InlineData("   ", "Enter a name of at most 60 characters.")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", "Enter a name of at most 60 characters.")]
    [InlineData("running ", "There is already a view with this name. Choose another.")]
    public async Task View_WithANameThatCannotBe_IsNotSaved(string name, string sentence)
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Admin);
        await SaveAsync(tab, "Running", isShared: false);

        (await SaveAsync(tab, name, isShared: false)).ShouldBe(sentence);

        (await NamesAsync(tab)).ShouldBe(["Running"]);
    }

    [Fact]
    public async Task View_AfterTheSessionEnded_IsNotSaved()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Admin);
        tab.IsAlive = false;

        (await SaveAsync(tab, "Running", isShared: true)).ShouldBe("Your session has ended. Sign in again.");

        (await NamesAsync(tab)).ShouldBeEmpty();
    }

    private static Task<string?> SaveAsync(EngineTab tab, string name, bool isShared) =>
        tab.Get<SavedViews>().SaveAsync(name, Query, isShared, EngineWorld.Cancel);

    private static async Task<string?> DeleteAsync(EngineTab tab, string name)
    {
        await NamesAsync(tab);
        return await tab.Get<SavedViews>().DeleteAsync(tab.Get<SavedViews>().All!.Single(view => view.Name == name), EngineWorld.Cancel);
    }

    private static async Task<IEnumerable<string>> NamesAsync(EngineTab tab)
    {
        await tab.Get<SavedViews>().ReadAsync(EngineWorld.Cancel);
        return tab.Get<SavedViews>().All!.Select(view => view.Name);
    }
}
