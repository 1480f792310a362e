using Bunit;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

public sealed class FilterMenuTests : ComponentTest
{
    private readonly List<string[]> chosen = [];
    private int asked;

    [Fact]
    public void Chip_NothingChosen_ShowsOnlyTheTitle()
    {
        var menu = Menu([], "active", "passive");

        menu.Find(".chip").TextContent.ShouldBe("Status");
        menu.FindAll(".chip-clear").ShouldBeEmpty();
    }

    [Fact]
    public void Chip_SomeChosen_ShowsThemAndClears()
    {
        var menu = Menu(["active", "failure", "passive"], "active", "passive", "failure");
        menu.Find(".chip").TextContent.ShouldBe("Status: active, failure +1");

        menu.Find("[aria-label='Clear Status']").Click();

        chosen.ShouldHaveSingleItem().ShouldBeEmpty();
    }

    [Fact]
    public void Values_BeforeItOpens_AreNotRequested()
    {
        var menu = Menu([], "active");
        asked.ShouldBe(0);
        menu.FindAll("label").ShouldBeEmpty();

        Open(menu);

        asked.ShouldBe(1);
        menu.FindAll("label").Select(label => label.TextContent.Trim()).ShouldBe(["active"]);
    }

    [Fact]
    public void Chip_Pressed_OpensItsOwnPopoverWithoutTheServer()
    {
        var menu = Menu([], "active");

        menu.Find(".chip").GetAttribute("popovertarget").ShouldBe(menu.Find("[popover]").Id);
    }

    [Fact]
    public async Task Value_SelectedAndCleared_IsAddedAndRemoved()
    {
        var menu = Menu(["active"], "active", "passive");
        Open(menu);

        await menu.FindAll("input")[1].ChangeAsync(true);
        await menu.FindAll("input")[0].ChangeAsync(false);

        chosen[0].ShouldBe(["active", "passive"]);
        chosen[1].ShouldBeEmpty();
    }

    [Fact]
    public void Value_ChosenThatNoRowHas_CanBeCleared()
    {
        var menu = Menu(["gone"], "active");

        Open(menu);

        menu.FindAll("label").Select(label => label.TextContent.Trim()).ShouldBe(["active", "gone"]);
    }

    [Fact]
    public void Values_TooMany_AreSearchedAndCut()
    {
        var menu = Menu([], [.. Enumerable.Range(1, 140).Select(number => $"region-{number}")]);
        Open(menu);
        menu.FindAll("label").Count.ShouldBe(100);
        menu.Find("p").TextContent.ShouldBe("The first 100 of 140. Search for others.");

        menu.Find("[type=search]").Input("REGION-12");

        menu.FindAll("label").Count.ShouldBe(11);
    }

    [Fact]
    public void Search_OfADecomposedName_FindsTheComposedOne()
    {
        var menu = Menu([], ["\u00E9cole", .. Enumerable.Range(1, 20).Select(number => $"region-{number}")]);
        Open(menu);

        menu.Find("[type=search]").Input("e\u0301cole");

        menu.FindAll("label").Count.ShouldBe(1);
    }

    [Fact]
    public void Search_WithoutMatches_SaysWhatWasSearched()
    {
        var menu = Menu([], [.. Enumerable.Range(1, 20).Select(number => $"region-{number}")]);
        Open(menu);
        menu.Find("[type=search]").Input("nowhere");
        menu.Find("p").TextContent.ShouldBe("No matching values");

        menu.Render(parameters => parameters.Add(one => one.Among, "the first 200 rows"));

        menu.Find("p").TextContent.ShouldBe("No matching values in the first 200 rows. Loading the rest…");
    }

    [Fact]
    public void Values_WhileTheRestIsLoading_AreOfferedAsTheyArrive()
    {
        string[] values = ["eu"];
        var opened = 0;
        var menu = Render<FilterMenu>(parameters => parameters.Add(one => one.Title, "Region").Add(one => one.Chosen, [])
            .Add(one => one.Among, "the first 200 rows")
            .Add(one => one.Offer, () => [.. values]).Add(one => one.OnOpened, () => opened++));
        Open(menu);
        opened.ShouldBe(1);
        menu.Find("p").TextContent.ShouldBe("Values of the first 200 rows. Loading the rest…");

        values = ["eu", "us"];
        menu.Render(parameters => parameters.Add(one => one.Among, null));

        menu.FindAll("label").Select(label => label.TextContent.Trim()).ShouldBe(["eu", "us"]);
        menu.FindAll("p").ShouldBeEmpty();
    }

    [Fact]
    public void Choice_OfAProject_HasItsMarkAndItsCount()
    {
        var menu = Render<FilterMenu>(parameters => parameters.Add(one => one.Title, "Project").Add(one => one.Chosen, []).Add(one => one.Label, _ => "staging")
            .Add(one => one.Offer, () => [new FilterChoice("p1") { Count = 1200, Project = new ProjectLabel("staging", 3) }]));
        Open(menu);

        menu.Find("label .proj.p3").GetAttribute("data-mark").ShouldBe("St");
        menu.Find(".choice .count").TextContent.ShouldBe("1,200");
    }

    private static void Open(IRenderedComponent<FilterMenu> menu) =>
        menu.Find("[popover]").TriggerEvent("onopenchange", new OpenChangeEventArgs { Open = true });

    private IRenderedComponent<FilterMenu> Menu(string[] values, params string[] offered) => Render<FilterMenu>(parameters => parameters
        .Add(one => one.Title, "Status")
        .Add(one => one.Chosen, values)
        .Add(one => one.Offer, () =>
        {
            asked++;
            return [.. offered];
        })
        .Add(one => one.OnChosen, wanted => chosen.Add([.. wanted])));
}
