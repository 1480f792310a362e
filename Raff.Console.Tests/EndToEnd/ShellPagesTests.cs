using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;
using static Raff.Console.Tests.Support.PageChecks;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Every page of the menu and everything the shell opens, in both themes, on a desk and on a phone.</summary>
public sealed class ShellPagesTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Pages_OfTheMenu_AreAccessibleAndFitTheScreen(int width, int height)
    {
        await using var profile = await chromium.ProfileAsync(width, height);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.Page.GotoAsync(new Uri(world.App.Address, "/sign-in").ToString());
        await ShouldBeFineAsync(tab.Page, "sign-in");
        await tab.SignInAsync("owner", "/p/production");
        var links = await tab.Page.Locator("#menu a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        links.Length.ShouldBeGreaterThan(8);

        foreach (var link in links.Append("/nowhere").Append("/all/vms"))
        {
            await tab.Page.GotoAsync(new Uri(world.App.Address, link).ToString());
            await tab.Page.LiveAsync();
            await Expect(tab.Page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(tab.Page.Locator("[data-state=loading]")).ToHaveCountAsync(0);
            await ShouldBeFineAsync(tab.Page, link);
        }
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Shell_WhatItOpens_IsAccessibleAndFitsTheScreen(int width, int height)
    {
        await using var profile = await chromium.ProfileAsync(width, height);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vms");
        await tab.SettledAsync();

        await tab.Switcher.ClickAsync();
        await Expect(tab.Page.GetByTestId("scope-option").First).ToBeVisibleAsync();
        await ShouldBeFineAsync(tab.Page, "switcher");
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.GetByTestId("palette-button").ClickAsync();
        await tab.Page.Keyboard.TypeAsync("w");
        await Expect(tab.Page.GetByTestId("palette-coverage")).Not.ToBeEmptyAsync();
        await ShouldBeFineAsync(tab.Page, "palette");
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.GetByTestId("account-menu").ClickAsync();
        await Expect(tab.Page.GetByTestId("sign-out")).ToBeVisibleAsync();
        await ShouldBeFineAsync(tab.Page, "account menu");
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.EvaluateAsync("document.getElementById('components-reconnect-modal').showModal()");
        await ShouldBeFineAsync(tab.Page, "reconnect dialog");
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

        await tab.Page.ArrivesAtAsync("*/p/production/volumes");
        await Expect(menu).ToBeHiddenAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Menu_CachedKind_ShowsItsCountAndMarksThePage()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vms");
        await tab.SettledAsync();

        var link = tab.Page.Locator("#menu").GetByRole(AriaRole.Link, new() { Name = "Virtual machines" });
        await Expect(link.Locator("em")).ToHaveTextAsync(await tab.Table.GetAttributeAsync("data-total") ?? "");
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
        await tab.Rows.First.Locator(".name").ClickAsync();
        await tab.Page.ArrivesAtAsync("*/vms/*");
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
    }

    [Fact]
    public async Task Journey_ByKeyboardAlone_ReachesAResourceAndComesBack()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all");
        var keys = tab.Page.Keyboard;

        await keys.PressAsync("Tab");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(tab.Page.Locator("#main")).ToBeFocusedAsync();
        await keys.PressAsync("s");
        await Expect(tab.Page.GetByTestId("scope-search")).ToBeFocusedAsync();
        await keys.TypeAsync("staging");
        await keys.PressAsync("Enter");
        await tab.Page.ArrivesAtAsync("*/p/staging");
        await keys.PressAsync("Control+k");
        await Expect(tab.Page.GetByTestId("palette-search")).ToBeFocusedAsync();
        await keys.TypeAsync("virtual");
        await keys.PressAsync("Enter");
        await tab.ShowsAsync((await world.ProjectsAsync())["staging"]);
        await tab.Rows.First.Locator(".name").FocusAsync();
        await keys.PressAsync("ArrowDown");
        await Expect(tab.Rows.Nth(1).Locator(".name")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await tab.Page.ArrivesAtAsync("*/vms/*?scope=staging&list=");
        await Expect(tab.Page.Locator("h1")).ToBeFocusedAsync();
        await tab.Page.GoBackAsync();
        await tab.Page.ArrivesAtAsync("*/p/staging/vms");
    }
}
