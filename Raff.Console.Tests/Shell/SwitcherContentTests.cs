using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Scopes;
using Raff.Console.Shell;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Shell;

/// <summary>What the switcher offers, for accounts of every size.</summary>
public sealed class SwitcherContentTests : ConsoleParts
{
    private const int Window = 40;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(51)]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public async Task Of_AccountsOfAnySize_OffersAWindowAndFindsTheLastByTyping(int projects)
    {
        await HasProjectsAsync(projects);

        var content = Of("");
        var named = content.Groups.Where(group => group.Title == "Projects").SelectMany(group => group.Options).ToList();
        named.Count.ShouldBe(Math.Min(projects, Window));
        content.Found.ShouldBe(projects);
        content.Groups[0].Options.ShouldHaveSingleItem().Target.ShouldBe(ActiveScope.All);

        if (projects > 0)
        {
            var last = $"project-{projects - 1:0000}";
            Of(last).Groups[0].Options[0].Target.Name.ShouldBe(last);
        }
    }

    [Fact]
    public async Task Of_MoreProjectsThanAutoLoad_FindsTheLastBySearch()
    {
        await HasProjectsAsync(5_201);
        Projects.Projects.IsWhole.ShouldBeFalse();

        Of("project-5200");
        await UntilProjectsAsync(list => list.IsWhole);

        Of("project-5200").Groups[0].Options[0].Target.Name.ShouldBe("project-5200");
    }

    [Fact]
    public async Task Of_Words_PutsTheExactNameFirst()
    {
        await HasProjectsAsync(Project("prj_1", "my-prod"), Project("prj_2", "prod-eu"), Project("prj_3", "prod"), Project("prj_4", "staging"));

        Names(Of("PROD")).ShouldBe(["prod", "prod-eu", "my-prod"]);
    }

    [Fact]
    public async Task Of_AnId_FindsItsProject()
    {
        await HasProjectsAsync(Project("prj_1", "alpha"), Project("prj_22", "beta"));

        Names(Of("prj_22")).ShouldBe(["beta"]);
    }

    [Fact]
    public async Task Of_PrefixOfAllProjects_OffersThemFirstUnlessAProjectMatches()
    {
        await HasProjectsAsync(Project("prj_1", "all"), Project("prj_2", "alloy"));

        Of("al").Groups[0].Options[0].Target.ShouldBe(ActiveScope.All);
        Of("all").Groups[0].Options[0].Target.Name.ShouldBe("all");
    }

    [Fact]
    public async Task Of_PinnedAndRecent_StandAboveTheRestAndOnce()
    {
        await HasProjectsAsync(5);
        await Projects.PinAsync(Card("project-0003").Id, true, TestContext.Current.CancellationToken);
        await Projects.VisitedAsync(Card("project-0001").Id, TestContext.Current.CancellationToken);

        var content = Of("");

        content.Groups.Select(group => group.Title).ShouldBe(["Scope", "Pinned", "Recent", "Projects"]);
        content.Groups.SelectMany(group => group.Options).Select(option => option.Target.Name)
            .ShouldBe(["All projects", "project-0003", "project-0001", "project-0000", "project-0002", "project-0004"]);
        content.Groups[1].Options[0].IsPinned.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_AListPage_LeadsToTheSamePageOfEachScope()
    {
        await HasProjectsAsync(1);

        var options = SwitcherContent.Of(
            Projects,
            ActiveScope.All,
            "all/volumes?q=db&page=4",
            "",
            Window,
            Services.GetRequiredService<DetailPages>()).Groups.SelectMany(group => group.Options).ToList();

        options.Select(option => option.Href).ShouldBe(["/all/volumes?q=db", "/p/project-0000/volumes?q=db"]);
        options[0].IsCurrent.ShouldBeTrue();
        options[1].IsCurrent.ShouldBeFalse();
    }

    private static List<string> Names(SwitcherContent content) =>
        [.. content.Groups.Where(group => group.Title == "Projects").SelectMany(group => group.Options).Select(option => option.Target.Name)];

    private SwitcherContent Of(string words) =>
        SwitcherContent.Of(Projects, ActiveScope.All, "all/vms", words, Window, Services.GetRequiredService<DetailPages>());
}
