using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Components;
using Raff.Console.Kinds.Holdings;
using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Kinds.Holdings;

/// <summary>What the lists in memory say without another call: counts, cost and search hits.</summary>
public sealed class LoadedListsTests : ConsoleParts
{
    private LoadedLists Held => Services.GetRequiredService<LoadedLists>();

    [Fact]
    public void Read_NothingLoaded_CoversNoKind() => Held.Read(Scope.All).Kinds.ShouldBeEmpty();

    [Fact]
    public async Task Read_LoadedList_CountsItByProjectAndStatus()
    {
        await HasProjectsAsync(2);
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "a", "prj_0000"), Vm("vm_2", "b", "prj_0000"), Vm("vm_3", "c", "prj_0001"));

        var holdings = Held.Read(Scope.All);

        holdings.Kinds.ShouldHaveSingleItem().Word.ShouldBe("vms");
        holdings.Projects.ToDictionary(project => project.Project!.Value.Value, project => project.Counts["vms"])
            .ShouldBe(new Dictionary<string, int> { ["prj_0000"] = 2, ["prj_0001"] = 1 }, ignoreOrder: true);
        holdings.Statuses["vms"].ShouldBe([("active", 3)]);
        holdings.Unpriced.ShouldBe(3, "neither the catalog nor the rows say a price");
    }

    [Fact]
    public async Task Read_Again_IsTheSameUntilAListChanges()
    {
        await HasProjectsAsync(1);
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "a", "prj_0000"));
        var first = Held.Read(Scope.All);

        Held.Read(Scope.All).ShouldBeSameAs(first);
        Held.Read(Scope.In(new ProjectId("prj_0000"))).ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task Find_CachedRows_RanksExactNamesFirstAndShowsCoverage()
    {
        await HasProjectsAsync(1);
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "my-web", "prj_0000"), Vm("vm_2", "web-2", "prj_0000"), Vm("vm_3", "web", "prj_0000"),
            Vm("vm_4", "db", "prj_0000"));

        var found = Services.GetRequiredService<LoadedResources>().Find(SearchWords.Of("web"));

        found.Best.Select(hit => hit.Row.Name).ShouldBe(["web", "web-2", "my-web"]);
        found.Coverage.Sentence.ShouldBe("Searched all 4 VMs. Not loaded: volumes, members, roles, API keys, SSH keys.");
    }
}
