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

        content.Groups.Select(group => group.Title).ShouldBe(["Actions", "Pages", "On every page"]);
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

        var link = Search.Find("volumes", scope, "p/project-0000/vms").Groups[0].Entries[0].ShouldBeOfType<PaletteEntry.Link>();

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
        Commands(Find("start db")).ShouldBe([("Start db in project-0000", "\"Start\" needs a stopped VM. db is active."),
            ("Start new backup series db in project-0000…", null)]);
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
        Find("web").Coverage.ShouldBe("Searched all 3 VMs. Not loaded: volumes, members, roles, API keys, SSH keys.");
        Api.Requests.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task Find_NothingCached_SaysThatNoResourceWasSearched()
    {
        await HasProjectsAsync(1);

        Find("web").Coverage.ShouldBe("No list is loaded yet, so no resource was searched. Not loaded: VMs, volumes, members, roles, API keys, SSH keys.");
    }

    [Fact]
    public async Task Find_ListsOfSingleProjects_FindsEachResourceOnce()
    {
        await HasProjectsAsync(2);
        using var one = await HoldAsync(Scope.In(new ProjectId("prj_0000")), Vm("vm_1", "web-01", "prj_0000"));
        using var other = await HoldAsync(Scope.In(new ProjectId("prj_0001")), Vm("vm_2", "web-02", "prj_0001"));

        Hits(Find("web")).Order().ShouldBe(["web-01", "web-02"]);
        Find("web").Coverage.ShouldStartWith("Searched 2 VMs of some projects.");
    }

    [Fact]
    public async Task Find_APrivateAddress_FindsTheVmAndNamesTheField()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All, Vm("vm_1", "web-01", "prj_0000"),
            new { id = "vm_2", name = "db-primary", status = "active", project_id = "prj_0000", private_ipv4_address = "10.1.0.10" });

        var link = Find("10.1.0.10").Groups.Single(group => group.Title == "Resources").Entries.Single().ShouldBeOfType<PaletteEntry.Link>();

        link.Title.ShouldBe("db-primary");
        link.Field.ShouldEndWith("address 10.1.0.10");
        link.Href.ShouldBe("/vms/vm_2?scope=all");
    }

    [Theory]
    [InlineData("project-0001 failed", "web-01")]
    [InlineData("failed project-0001", "web-01")]
    [InlineData("status stopped", "db")]
    [InlineData("vms project-0000", "db")]
    [InlineData("web 01", "web-01")]
    public async Task Find_WordsInAnyOrder_MeanProjectKindStatusOrText(string words, string found)
    {
        await HasProjectsAsync(2);
        using var held = await HoldAsync(Scope.All, new { id = "vm_1", name = "web-01", status = "failure", project_id = "prj_0001" },
            new { id = "vm_2", name = "db", status = "passive", project_id = "prj_0000" });

        Hits(Find(words)).ShouldBe([found]);
    }

    [Fact]
    public async Task Find_LettersInTheMiddleOfAProjectsId_DoNotFindTheProject()
    {
        await HasProjectsAsync(Project("7c1ada09", "globex"));

        Find("ada").Groups.ShouldNotContain(group => group.Title == "Switch to project");
        Find("7c1a").Groups.ShouldContain(group => group.Title == "Switch to project");
    }

    [Fact]
    public async Task Find_ManyOfAKind_OffersTheBestAndTheListOfAll()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All,
            [.. Enumerable.Range(1, 19).Select(number => Vm($"vm_{number}", $"old-web-{number:00}", "prj_0000")), Vm("vm_20", "web", "prj_0000")]);

        var entries = Find("web").Groups.Single(group => group.Title == "Resources").Entries;

        entries.Count.ShouldBe(13);
        entries[0].Title.ShouldBe("web");
        entries[^1].ShouldBeOfType<PaletteEntry.Link>().ShouldSatisfyAllConditions(link => link.Title.ShouldBe("All 20 VMs found"), link =>
            link.Href.ShouldBe("/all/vms?q=web"));
    }

    [Fact]
    public async Task Find_NothingInWhatWasSearched_OffersToLoadTheRestAndSaysWhatItIs()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All, Vm("vm_1", "web-01", "prj_0000"));

        var content = Find("10.99.0.1");

        content.HasMatches.ShouldBeFalse();
        content.Groups.Single().Entries.Single().ShouldBeOfType<PaletteEntry.Load>().Note.ShouldBe("volumes, members, roles, API keys, SSH keys");
        content.Coverage.ShouldBe("Searched 1 VM. Not loaded: volumes, members, roles, API keys, SSH keys.");
    }

    [Theory]
    [InlineData("invite", "Invite member")]
    [InlineData("add user", "Invite member")]
    [InlineData("new project", "New project")]
    [InlineData("project new", "New project")]
    [InlineData("dark", "Use the dark theme")]
    [InlineData("light", "Use the light theme")]
    [InlineData("sign out", "Sign out")]
    [InlineData("log out", "Sign out")]
    [InlineData("help", "Keyboard shortcuts")]
    [InlineData("protect", "Protect a project")]
    [InlineData("compare", "Compare roles")]
    [InlineData("cost", "Costs")]
    [InlineData("people", "Members")]
    [InlineData("connection", "Connection")]
    [InlineData("setings", "Settings")]
    public async Task Find_AnActionOrPageByAnyOfItsNames_OffersItFirst(string words, string title)
    {
        await HasProjectsAsync(1);

        Find(words).Groups[0].Entries[0].Title.ShouldBe(title);
    }

    [Fact]
    public async Task Find_InAProject_OffersToProtectIt()
    {
        await HasProjectsAsync(1);

        Search.Find("protect", new ActiveScope.OneProject(Card("project-0000")),
            "p/project-0000/vms").Groups[0].Entries[0].Title.ShouldBe("Protect project-0000");
    }

    [Fact]
    public async Task Find_AnActionThatThePageOffersToo_OffersItOnce()
    {
        await HasProjectsAsync(1);
        using var offer = Services.GetRequiredService<PageActions>().Register(() => new PageAction("Invite member"));

        Find("invite").Groups.SelectMany(group => group.Entries).Count(entry => entry.Title == "Invite member").ShouldBe(1);
    }

    [Fact]
    public async Task Find_NoWords_OffersWhatWasOpenedLastButNotWhatIsOpen()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All, Vm("vm_1", "web-01", "prj_0000"), Vm("vm_2", "web-02", "prj_0000"));
        var recent = Services.GetRequiredService<RecentTargets>();
        recent.Visit("vms/vm_1?scope=all");
        recent.Visit("all/vms");
        recent.Visit("vms/vm_2?scope=all");
        recent.Visit("vms/vm_3");

        Recent("all/vms").ShouldBe(["vm_3", "web-02", "web-01"]);
        Recent("vms/vm_2?scope=all").ShouldBe(["vm_3", "web-01"]);

        List<string> Recent(string url) => [.. Search.Find("", ActiveScope.All, url).Groups.Single(group => group.Title == "Recent").Entries.Select(entry =>
            entry.Title)];
    }

    private static List<string> Hits(PaletteContent content) =>
        [.. content.Groups.Where(group => group.Title == "Resources").SelectMany(group => group.Entries).Select(entry => entry.Title)];

    private PaletteContent Find(string words) => Search.Find(words, ActiveScope.All, "all/vms");

    private static IEnumerable<(string Title, string? Reason)> Commands(PaletteContent content) =>
        content.Groups.Where(group => group.Title == "Commands").SelectMany(group => group.Entries).OfType<PaletteEntry.Act>()
            .Select(act => (act.Title, act.Action.Refusal));
}
