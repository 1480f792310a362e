using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The command palette and the shortcuts in a real browser, without a mouse.</summary>
public sealed class PaletteTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Palette_Page_OpensInTheScopeOfTheTab()
    {
        var tab = await OpenAsync("/p/staging/vms");

        await AskAsync(tab, "volumes");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.ArrivesAtAsync("*/p/staging/volumes");
        await Expect(tab.Page.GetByTestId("palette")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator("h1")).ToBeFocusedAsync();
        await Expect(tab.Page.Locator("#announcer")).ToContainTextAsync("staging · Volumes");
    }

    [Fact]
    public async Task Palette_AProject_KeepsThePage()
    {
        var tab = await OpenAsync("/p/staging/vms");

        await AskAsync(tab, "production");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.ArrivesAtAsync("*/p/production/vms");
        await tab.ShowsAsync((await world.ProjectsAsync())["production"]);
    }

    [Fact]
    public async Task Palette_CachedResource_IsFoundWithoutAListCall()
    {
        var tab = await OpenAsync("/p/production/vms");
        var name = await tab.Rows.First.Locator(".name").InnerTextAsync();
        world.Calls.Forget();

        await AskAsync(tab, name);
        await Expect(tab.Page.GetByTestId("palette-coverage")).ToContainTextAsync("Searched");
        await Expect(tab.Page.GetByTestId("palette-option").First).ToContainTextAsync(name);

        // The list of the page may be read again by itself; one that no one has opened is not read for a search.
        world.Calls.From(tab).Where(call => call.Path is "/api/v1/backups" or "/api/v1/snapshots" or "/api/v1/vpcs").ShouldBeEmpty();
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.ArrivesAtAsync("*/vms/*?scope=production");
        await Expect(tab.Page.Locator("h1")).ToContainTextAsync(name);
    }

    [Fact]
    public async Task Palette_APrivateAddress_FindsTheVmAndNamesTheField()
    {
        var tab = await OpenAsync("/p/production/vms");

        await AskAsync(tab, "10.1.0.10");
        var first = tab.Page.GetByTestId("palette-option").First;
        await Expect(first).ToContainTextAsync("worker-01");
        await Expect(first).ToContainTextAsync("private address 10.1.0.10");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.ArrivesAtAsync("*/vms/*?scope=production");
        await Expect(tab.Page.Locator("h1")).ToContainTextAsync("worker-01");
    }

    [Fact]
    public async Task Palette_WhatIsInAListThatIsNotLoaded_IsNeverDeniedAndIsFoundOnceLoaded()
    {
        var tab = await OpenAsync("/p/production/vms");

        await AskAsync(tab, "grafana");
        await Expect(tab.Page.GetByTestId("palette-load")).ToContainTextAsync("API keys");
        await Expect(tab.Page.GetByTestId("palette-nothing")).ToHaveTextAsync("Nothing that was searched matches “grafana”.");
        await Expect(tab.Page.GetByTestId("palette-coverage")).ToContainTextAsync("Not loaded:");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page.GetByTestId("palette-option").First).ToContainTextAsync("Grafana");
        await Expect(tab.Page.GetByTestId("palette")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByTestId("palette-coverage")).ToContainTextAsync("API keys");
        await Expect(tab.Page.GetByTestId("palette-nothing")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Palette_WordsOfAProjectInAnyOrder_SwitchToIt()
    {
        var tab = await OpenAsync("/p/staging/vms");

        await AskAsync(tab, "tion produc");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.ArrivesAtAsync("*/p/production/vms");
    }

    [Fact]
    public async Task Palette_OpenedAgain_OffersWhatWasOpenedLast()
    {
        var tab = await OpenAsync("/p/production/vms");
        var name = await tab.Rows.First.Locator(".name").InnerTextAsync();
        await tab.Rows.First.Locator(".name").ClickAsync();
        await tab.Page.ArrivesAtAsync("*/vms/*?scope=production&list=");
        await Expect(tab.Page.Locator("h1")).ToBeFocusedAsync();
        await AskAsync(tab, "volumes");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.ArrivesAtAsync("*/p/production/volumes");

        await AskAsync(tab, "");

        await Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "Recent" }).GetByTestId("palette-option").First).ToContainTextAsync(name);
    }

    [Fact]
    public async Task Palette_HelpAndThemeAndSigningOut_WorkFromAnyPage()
    {
        var tab = await OpenAsync("/p/production/vms");

        await AskAsync(tab, "help");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByTestId("shortcuts")).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await AskAsync(tab, "dark");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await AskAsync(tab, "sign out");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.ArrivesAtAsync("*/sign-in*");
    }

    [Fact]
    public async Task Palette_ActionOfThePage_Runs()
    {
        var tab = await OpenAsync("/p/production/vms");
        world.Calls.Forget();

        await AskAsync(tab, "refresh");
        await Expect(tab.Page.GetByTestId("palette-option").First).ToContainTextAsync("Refresh");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page.GetByTestId("palette")).ToBeHiddenAsync();
        await tab.Page.Locator(".as-of time").WaitForAsync();
        await tab.SettledAsync();
        await world.Calls.UntilAsync(tab, call => call.Path == "/api/v1/vms");
    }

    [Fact]
    public async Task Palette_GoUp_LeadsFromAResourceToItsListToTheOverview()
    {
        var tab = await OpenAsync("/p/production/vms");
        await tab.Rows.First.Locator(".name").ClickAsync();
        await tab.Page.ArrivesAtAsync("*/vms/*?scope=production&list=");
        await Expect(tab.Page.Locator("h1")).ToBeFocusedAsync();

        await AskAsync(tab, "go up");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.ArrivesAtAsync("*/p/production/vms");
        await Expect(tab.Rows.First.Locator(".name")).ToBeFocusedAsync();
        await AskAsync(tab, "go up");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.ArrivesAtAsync("*/p/production");
    }

    [Fact]
    public async Task Shortcuts_WhileTyping_AreLetters()
    {
        var tab = await OpenAsync("/p/production/vms");

        await tab.Page.Keyboard.PressAsync("/");
        await Expect(tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search VMs" })).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync("s?r");

        await Expect(tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search VMs" })).ToHaveValueAsync("s?r");
        await Expect(tab.Page.GetByTestId("scope-search")).ToBeHiddenAsync();
        await Expect(tab.Page.GetByTestId("shortcuts")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Shortcuts_Requested_AreListedAndEscaped()
    {
        var tab = await OpenAsync("/p/production/vms");

        await tab.Page.Keyboard.PressAsync("?");
        await Expect(tab.Page.GetByTestId("shortcuts")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByTestId("shortcuts")).ToContainTextAsync("Switch project");
        await tab.Page.Keyboard.PressAsync("Escape");

        await Expect(tab.Page.GetByTestId("shortcuts")).ToBeHiddenAsync();
    }

    private static async Task AskAsync(ConsoleTab tab, string words)
    {
        await tab.Page.Keyboard.PressAsync("Control+k");
        await Expect(tab.Page.GetByTestId("palette-search")).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync(words);
    }

    private async Task<ConsoleTab> OpenAsync(string path)
    {
        var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", path);
        await tab.SettledAsync();
        return tab;
    }
}
