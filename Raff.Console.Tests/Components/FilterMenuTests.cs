using Bunit;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

public sealed class FilterMenuTests : ComponentTest
{
    private readonly List<string[]> chosen = [];
    private int asked;

    [Fact]
    public void Chip_NothingChosen_SaysOnlyWhatIsFilteredBy()
    {
        var menu = Menu([], "active", "passive");

        menu.Find(".chip").TextContent.ShouldBe("Status");
        menu.FindAll(".chip-clear").ShouldBeEmpty();
    }

    [Fact]
    public void Chip_SomeChosen_SaysWhichAndClears()
    {
        var menu = Menu(["active", "failure", "passive"], "active", "passive", "failure");
        menu.Find(".chip").TextContent.ShouldBe("Status: active, failure +1");

        menu.Find("[aria-label='Clear Status']").Click();

        chosen.ShouldHaveSingleItem().ShouldBeEmpty();
    }

    [Fact]
    public void Values_UntilItOpens_AreNotAskedFor()
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
    public void Value_TickedAndUnticked_IsAddedAndTaken()
    {
        var menu = Menu(["active"], "active", "passive");
        Open(menu);

        menu.FindAll("input")[1].Change(true);
        menu.FindAll("input")[0].Change(false);

        chosen[0].ShouldBe(["active", "passive"]);
        chosen[1].ShouldBeEmpty();
    }

    [Fact]
    public void Value_ChosenThatNoRowHas_CanBeTakenBack()
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
        menu.Find("p").TextContent.ShouldBe("Showing the first 100 of 140. Search to find others.");

        menu.Find("[type=search]").Input("REGION-12");

        menu.FindAll("label").Count.ShouldBe(11);
    }

    private static void Open(IRenderedComponent<FilterMenu> menu) => menu.Find("[popover]").TriggerEvent("onopenchange", new OpenChangeEventArgs { Open = true });

    private IRenderedComponent<FilterMenu> Menu(string[] values, params string[] offered) => Render<FilterMenu>(parameters => parameters
        .Add(one => one.Title, "Status")
        .Add(one => one.Chosen, values)
        .Add(one => one.Offer, () =>
        {
            asked++;
            return offered;
        })
        .Add(one => one.OnChosen, wanted => chosen.Add([.. wanted])));
}
