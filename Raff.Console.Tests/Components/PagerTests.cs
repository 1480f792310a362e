using Bunit;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

public sealed class PagerTests : ComponentTest
{
    private readonly List<int> pages = [];
    private readonly List<int> sizes = [];

    [Fact]
    public async Task Buttons_OnMiddlePage_RequestTheirPages()
    {
        var pager = Pager(page: 3, hasNext: true);

        await Button(pager, "Next page").ClickAsync();
        await Button(pager, "Previous page").ClickAsync();

        pages.ShouldBe([4, 2]);
        pager.Find(".extent").TextContent.ShouldBe("101–150 of 212 matches, 1,284 in all");
    }

    [Fact]
    public async Task Buttons_OnFirstAndLastPage_AreDisabled()
    {
        var pager = Pager(page: 1, hasNext: false);

        await Button(pager, "Next page").ClickAsync();
        await Button(pager, "Previous page").ClickAsync();

        pages.ShouldBeEmpty();
        Button(pager, "Next page").GetAttribute("aria-disabled").ShouldBe("true");
        Button(pager, "Previous page").GetAttribute("aria-disabled").ShouldBe("true");
    }

    [Fact]
    public async Task Size_Chosen_IsReported()
    {
        var pager = Pager(page: 1, hasNext: true);

        await pager.Find("select").ChangeAsync("200");
        await pager.Find("select").ChangeAsync("7");

        sizes.ShouldBe([200]);
        pager.FindAll("option").Select(option => option.TextContent).ShouldBe(["25", "50", "100", "200"]);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<Pager> pager, string name) =>
        pager.FindAll("button").Single(button => button.TextContent == name);

    private IRenderedComponent<Pager> Pager(int page, bool hasNext) => Render<Pager>(parameters => parameters
        .Add(one => one.Extent, "101–150 of 212 matches, 1,284 in all")
        .Add(one => one.Page, page)
        .Add(one => one.Size, 50)
        .Add(one => one.Sizes, [25, 50, 100, 200])
        .Add(one => one.HasNext, hasNext)
        .Add(one => one.OnPage, pages.Add)
        .Add(one => one.OnSize, sizes.Add));
}
