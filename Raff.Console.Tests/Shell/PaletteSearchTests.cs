using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Shell;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Shell;

/// <summary>What the command palette finds, and over how much it searched.</summary>
public sealed class PaletteSearchTests : ConsoleParts
{
    private PaletteSearch Search => Services.GetRequiredService<PaletteSearch>();

    [Fact]
    public async Task Find_NoWords_OffersThePagesActionsAndTheWayUpThenThePages()
    {
        await HasProjectsAsync(1);
        using var offer = Services.GetRequiredService<PageActions>().Register(() => new PageAction("Refresh"));

        var content = Find("");

        content.Groups.Select(group => group.Title).ShouldBe(["Actions", "Pages"]);
        content.Groups[0].Entries.Select(entry => entry.Title).ShouldBe(["Refresh", "Go up"]);
        content.Groups[0].Entries[1].ShouldBeOfType<PaletteEntry.Link>().Href.ShouldBe("/all");
        content.Groups[1].Entries.Select(entry => entry.Title).ShouldContain("Virtual machines");
        content.Coverage.ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_APage_LeadsToItInTheScopeOfTheTab()
    {
        await HasProjectsAsync(1);
        var scope = new ActiveScope.OneProject(Card("project-0000"));

        var link = Search.Find("volumes", scope, "p/project-0000/vms", []).Groups[0].Entries[0].ShouldBeOfType<PaletteEntry.Link>();

        link.Href.ShouldBe("/p/project-0000/volumes");
    }

    [Fact]
    public async Task Find_AnExactProject_ComesBeforeWeakerMatchesOfOtherGroups()
    {
        await HasProjectsAsync(Project("prj_1", "volumes-test"), Project("prj_2", "set"));

        var content = Find("set");

        content.Groups[0].Title.ShouldBe("Switch to project");
        content.Groups[0].Entries[0].ShouldBeOfType<PaletteEntry.Switch>().Option.Href.ShouldBe("/p/set/vms");
    }

    [Fact]
    public async Task Find_AVerbAndAVm_OffersTheCommandWithTheProjectAndItsReason()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All, Vm("vm_1", "web-01", "prj_0000"), Vm("vm_2", "db", "prj_0000"));

        Commands(Find("stop web-01")).ShouldBe([("Stop web-01 in project-0000…", null)]);
        Commands(Find("start db")).ShouldBe([("Start db in project-0000", "\"Start\" needs a stopped VM. db is active."), ("Start new backup series db in project-0000…", null)]);
        Commands(Find("web-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_ResourceByNameOrId_SearchesCachedListsOnly()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All, Vm("vm_1", "web-01", "prj_0000"), Vm("vm_2", "web-02", "prj_0000"), Vm("vm_3", "db", "prj_0000"));
        var calls = Api.Requests.Count;

        Hits(Find("web-02")).ShouldBe(["web-02"]);
        Hits(Find("web")).ShouldBe(["web-01", "web-02"]);
        Hits(Find("vm_3")).ShouldBe(["db"]);
        Find("vm_3").Groups.Single(group => group.Title == "Resources").Entries[0].ShouldBeOfType<PaletteEntry.Link>().Href.ShouldBe("/vms/vm_3?scope=all");
        Find("web").Coverage.ShouldBe("Searched what is loaded: all 3 virtual machines. Not loaded: volumes.");
        Api.Requests.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task Find_NothingCached_SaysThatNoResourceWasSearched()
    {
        await HasProjectsAsync(1);

        Find("web").Coverage.ShouldBe("No list of resources is loaded yet, so no resource was searched. Open a list to load it.");
    }

    [Fact]
    public async Task Find_ListsOfSingleProjects_FindsEachResourceOnce()
    {
        await HasProjectsAsync(2);
        using var one = await HoldAsync(Scope.In(new ProjectId("prj_0000")), Vm("vm_1", "web-01", "prj_0000"));
        using var other = await HoldAsync(Scope.In(new ProjectId("prj_0001")), Vm("vm_2", "web-02", "prj_0001"));

        Hits(Find("web")).Order().ShouldBe(["web-01", "web-02"]);
        Find("web").Coverage.ShouldStartWith("Searched what is loaded: 2 virtual machines.");
    }

    private static List<string> Hits(PaletteContent content) => [.. content.Groups.Where(group => group.Title == "Resources").SelectMany(group => group.Entries).Select(entry => entry.Title)];

    private PaletteContent Find(string words) => Search.Find(words, ActiveScope.All, "all/vms", []);

    private static IEnumerable<(string Title, string? Reason)> Commands(PaletteContent content) =>
        content.Groups.Where(group => group.Title == "Commands").SelectMany(group => group.Entries).OfType<PaletteEntry.Act>().Select(act => (act.Title, act.Action.Refusal));
}
