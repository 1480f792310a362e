using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>From a row of a list through the rows around it, and back to the row, with the keyboard alone and by links.</summary>
public sealed class DetailStepsTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Detail_OpenedFromAFilteredList_StepsThroughItAndEscapeGoesBackToTheRow()
    {
        var staging = (await world.ProjectsAsync())["staging"];
        foreach (var number in Enumerable.Range(1, 30))
        {
            await world.CreateVmAsync(staging, $"steps-{number:00}");
        }

        await using var profile = await chromium.ProfileAsync(1280, 720);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms?q=steps&sort=-name&size=25");
        var page = tab.Page;

        // Another test may have read the list a moment ago.
        await page.GetByTestId("refresh").ClickAsync();
        await Row(tab, "steps-07").GetByRole(AriaRole.Link, new() { Name = "steps-07" }).ClickAsync();
        await Expect(Title(page)).ToHaveTextAsync("steps-07");
        var steps = page.GetByRole(AriaRole.Navigation, new() { Name = "Virtual machines of the list" });
        await Expect(steps).ToContainTextAsync("24 of 30");
        await PageChecks.ShouldBeFineAsync(page, "detail with steps");

        // A tab stays open while one goes on; a filter that a row no longer matches does not change the order.
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Networks" }).ClickAsync();
        await Expect(page.Locator(".tabs [aria-current=page]")).ToHaveTextAsync("Networks");
        await page.Keyboard.PressAsync("j");
        await Expect(Title(page)).ToHaveTextAsync("steps-06");
        await Expect(page.Locator(".tabs [aria-current=page]")).ToHaveTextAsync("Networks");
        await page.Keyboard.PressAsync("j");
        await Expect(Title(page)).ToHaveTextAsync("steps-05");
        await page.Keyboard.PressAsync("k");
        await Expect(Title(page)).ToHaveTextAsync("steps-06");
        await steps.GetByRole(AriaRole.Link, new() { Name = "Next: steps-05" }).ClickAsync();
        await Expect(Title(page)).ToHaveTextAsync("steps-05");
        await page.ReloadAsync();
        await page.LiveAsync();
        await Expect(steps).ToContainTextAsync("26 of 30");

        // Escape belongs to what is open before it belongs to the page.
        foreach (var open in new[] { "commands", "scope-switcher", "palette-button", "activity-button" })
        {
            await page.GetByTestId(open).ClickAsync();
            await Expect(page.Locator(":popover-open")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator(":popover-open")).ToHaveCountAsync(0);
        }

        await page.GetByTestId("commands").ClickAsync();
        await page.Locator(".row-menu [data-command='vm.rename']").ClickAsync();
        await Expect(page.GetByTestId("confirm")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("confirm")).ToHaveCountAsync(0);
        await Expect(Title(page)).ToHaveTextAsync("steps-05");

        await page.Keyboard.PressAsync("Escape");
        await page.ArrivesAtAsync(new Regex(@"/all/vms\?q=steps&sort=-name&page=2&size=25$"));
        await Expect(Row(tab, "steps-05").GetByRole(AriaRole.Link, new() { Name = "steps-05" })).ToBeFocusedAsync();
        await Expect(Row(tab, "steps-05")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Detail_OpenedFromElsewhere_OffersNoStepsAndLeavesEscapeAlone()
    {
        var vm = (await world.RowsAsync("vms"))[0];
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/vms/{vm["id"]}?scope=all");
        await Expect(Title(tab.Page)).ToHaveTextAsync($"{vm["name"]}");

        await Expect(tab.Page.Locator("[aria-keyshortcuts=Escape], .steps")).ToHaveCountAsync(0);
        await tab.Page.Locator(".help").ClickAsync();
        await Expect(tab.Page.GetByTestId("shortcuts")).ToContainTextAsync("go back to its row");
    }

    [Theory]
    [InlineData("volumes")]
    [InlineData("snapshots")]
    [InlineData("vpcs")]
    [InlineData("firewalls")]
    public async Task Detail_OfAnyKind_GoesOnToTheNextRowAndBack(string kind)
    {
        await using var profile = await chromium.ProfileAsync(390, 844);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/all/{kind}");
        await tab.SettledAsync();
        var ids = await tab.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.id)");
        await tab.Rows.First.Locator("a.name").ClickAsync();
        await Expect(tab.Page.Locator(".steps")).ToContainTextAsync("1 of");
        await PageChecks.ShouldBeFineAsync(tab.Page, $"{kind} with steps at 390 px");

        await tab.Page.Keyboard.PressAsync("j");
        await tab.Page.ArrivesAtAsync(new Regex($"/{kind}/{ids[1]}\\?"));
        await Expect(tab.Page.Locator(".steps")).ToContainTextAsync("2 of");
        await tab.Page.Keyboard.PressAsync("Escape");

        await tab.Page.ArrivesAtAsync(new Regex($"/all/{kind}$"));
        await Expect(tab.Page.Locator($"tr[data-id='{ids[1]}'] a.name")).ToBeFocusedAsync();
    }

    private static ILocator Title(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator Row(ConsoleTab tab, string name) => tab.Rows.Filter(new() { HasText = name });
}
