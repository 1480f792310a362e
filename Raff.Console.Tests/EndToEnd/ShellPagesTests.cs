using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Every page of the menu and everything the shell opens, in both themes, on a desk and on a phone.</summary>
[Collection(WithBrowser.Name)]
public sealed class ShellPagesTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private static readonly string[] Grave = ["serious", "critical"];

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    public async Task Pages_OfTheMenu_AreAccessibleAndFitTheScreen(int width, int height, ColorScheme theme)
    {
        await using var profile = await chromium.ProfileAsync(width, height, theme);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.Page.GotoAsync(new Uri(world.App.Address, "/sign-in").ToString());
        await ShouldBeFineAsync(tab.Page, "sign-in");
        await tab.SignInAsync("owner", "/p/production");
        var links = await tab.Page.Locator("#menu a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        links.Length.ShouldBeGreaterThan(8);

        foreach (var link in links.Append("/nowhere").Append("/all/vms"))
        {
            await tab.Page.GotoAsync(new Uri(world.App.Address, link).ToString());
            await Expect(tab.Page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(tab.Page.Locator("[data-state=loading]")).ToHaveCountAsync(0);
            await ShouldBeFineAsync(tab.Page, link);
        }
    }

    [Fact]
    public async Task Menu_OnAPhone_FoldsBehindAButtonAndClosesOnceUsed()
    {
        await using var profile = await chromium.ProfileAsync(390, 844);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vms");
        var menu = tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        var button = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true });
        await Expect(menu).ToBeHiddenAsync();

        await button.ClickAsync();
        await Expect(menu).ToBeVisibleAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeHiddenAsync();
        await Expect(button).ToBeFocusedAsync();
        await button.ClickAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Volumes" }).ClickAsync();

        await tab.Page.WaitForURLAsync("**/p/production/volumes");
        await Expect(menu).ToBeHiddenAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Menu_AKindThatIsHeld_ShowsItsCountAndThePageIsMarked()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vms");
        await tab.SettledAsync();

        var link = tab.Page.Locator("#menu").GetByRole(AriaRole.Link, new() { Name = "Virtual machines" });
        await Expect(link.Locator("em")).ToHaveTextAsync(await tab.Table.GetAttributeAsync("data-total") ?? "");
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
        await tab.Rows.First.Locator(".name").ClickAsync();
        await tab.Page.WaitForURLAsync("**/vms/*");
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
    }

    private static async Task ShouldBeFineAsync(IPage page, string what)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        found.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(violation => $"{what}: {violation.Id} at {violation.Nodes[0].Html}").ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{what}: nothing may be wider than the screen");
    }
}
