using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Raff.Console.Components;
using Raff.Console.Scopes;
using Raff.Console.Shell;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Shell;

/// <summary>The switcher as a component; its keys and its focus are tested in a browser.</summary>
public sealed class ScopeSwitcherTests : ConsoleParts
{
    private const string Options = "[data-testid=scope-option]";

    [Fact]
    public async Task Switcher_Closed_RendersNoOptions()
    {
        await HasProjectsAsync(5);

        Render<ScopeSwitcher>().FindAll(Options).ShouldBeEmpty();
    }

    [Fact]
    public async Task Option_PlainClick_SwitchesTheScopeAndKeepsThePage()
    {
        await HasProjectsAsync(3);
        Location.NavigateTo("all/volumes");
        Enter(ActiveScope.All);
        var switcher = await OpenAsync();

        switcher.Find("[data-scope=prj_0002]").Click();

        At.ShouldBe("p/project-0002/volumes");
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public async Task Option_ClickWithAKeyHeld_LeavesThisTabAlone(bool control, bool meta, bool shift)
    {
        await HasProjectsAsync(3);
        Location.NavigateTo("all/volumes");
        Enter(ActiveScope.All);
        var switcher = await OpenAsync();

        switcher.Find("[data-scope=prj_0002]").Click(new MouseEventArgs { CtrlKey = control, MetaKey = meta, ShiftKey = shift });

        At.ShouldBe("all/volumes");
        switcher.Find("[data-scope=prj_0002]").GetAttribute("href").ShouldBe("/p/project-0002/volumes");
    }

    [Fact]
    public async Task Search_Words_AreMarkedInTheNamesAndAnswered()
    {
        await HasProjectsAsync(Project("prj_1", "data-prod"), Project("prj_2", "staging"));
        var switcher = await OpenAsync();

        await switcher.Find("input").InputAsync("PROD");

        switcher.Find("[data-scope=prj_1] b").TextContent.ShouldBe("prod");
        switcher.FindAll("[data-scope=prj_2]").ShouldBeEmpty();
        switcher.Find("[data-picker]").GetAttribute("data-words").ShouldBe("PROD");
        switcher.Find("[role=status]").TextContent.ShouldBe("1 match");
    }

    [Fact]
    public async Task Search_NoMatches_ShowsAMessage()
    {
        await HasProjectsAsync(2);
        var switcher = await OpenAsync();

        await switcher.Find("input").InputAsync("nobody");

        switcher.Find("[role=status]").TextContent.ShouldBe("No matching projects");
    }

    [Fact]
    public async Task Pin_Pressed_MovesTheProjectAboveAndBack()
    {
        await HasProjectsAsync(3);
        var switcher = await OpenAsync();

        switcher.Find("[aria-label='Pin project-0001']").Click();
        switcher.WaitForAssertion(() => switcher.Find(".option-group[aria-label=Pinned]").TextContent.ShouldContain("project-0001"));
        switcher.Find("[aria-label='Pin project-0001']").GetAttribute("aria-pressed").ShouldBe("true");

        switcher.Find("[aria-label='Pin project-0001']").Click();
        switcher.WaitForAssertion(() => switcher.FindAll(".option-group[aria-label=Pinned]").ShouldBeEmpty());
    }

    [Fact]
    public async Task More_Pressed_ShowsTheNextProjects()
    {
        await HasProjectsAsync(100);
        var switcher = await OpenAsync();
        switcher.FindAll(Options).Count.ShouldBe(41);

        switcher.Find("[data-testid=scope-more]").Click();

        switcher.FindAll(Options).Count.ShouldBe(81);
    }

    [Fact]
    public async Task Button_ProtectedProject_SaysProtected()
    {
        await HasProjectsAsync(1);
        Enter(new ActiveScope.OneProject(Card("project-0000") with { IsProtected = true }));

        Render<ScopeSwitcher>().Find("[data-testid=scope-switcher]").TextContent.ShouldContain("Protected");
    }

    private async Task<IRenderedComponent<ScopeSwitcher>> OpenAsync()
    {
        var switcher = Render<ScopeSwitcher>();
        await switcher.Find("[data-picker]").TriggerEventAsync("onopenchange", new OpenChangeEventArgs { Open = true });
        return switcher;
    }
}
