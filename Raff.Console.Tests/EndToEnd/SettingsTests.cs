using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The settings and the activity page in a real browser.</summary>
public sealed class SettingsTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Session_EndedFromAnother_TakesItsTabToTheSignInPage()
    {
        await using var here = await chromium.ProfileAsync();
        await using var there = await chromium.ProfileAsync();
        var other = await ConsoleTab.OpenAsync(there, world.App.Address);
        await other.SignInAsync("admin", "/all/vms");
        var tab = await SettingsAsync(here, "admin");
        await Expect(tab.Page.GetByTestId("session")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator("[data-testid=session][data-current=true]")).ToContainTextAsync("this session");

        await tab.Page.GetByTestId("end-session").ClickAsync();

        await Expect(tab.Page.GetByTestId("session")).ToHaveCountAsync(1);
        await other.Page.ArrivesAtAsync("*/sign-in?*");
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "End all others" })).ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Fact]
    public async Task Sessions_AllOthersEnded_LeaveThisOne()
    {
        await using var here = await chromium.ProfileAsync();
        await using var there = await chromium.ProfileAsync();
        var other = await ConsoleTab.OpenAsync(there, world.App.Address);
        await other.SignInAsync("viewer");
        var tab = await SettingsAsync(here, "viewer");

        await tab.Page.GetByTestId("end-other-sessions").ClickAsync();

        await other.Page.ArrivesAtAsync("*/sign-in?*");
        await Expect(tab.Page.GetByTestId("session")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Protection_SetAndRemoved_ShowsInTheBarAndRequiresTheName()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await SettingsAsync(profile, "owner", "dev");
        var bar = tab.Page.GetByTestId("scope-switcher");

        await tab.Page.GetByPlaceholder("Find a project to protect").FillAsync("dev");
        await tab.Page.GetByTestId("protect").ClickAsync();
        await Expect(bar).ToContainTextAsync("Protected");

        await tab.Page.GetByTestId("unprotect").ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Remove protection from dev?" });
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("production");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Remove protection" })).ToBeDisabledAsync();
        await dialog.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Expect(dialog).ToBeVisibleAsync();
        await Expect(bar).ToContainTextAsync("Protected");
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("dev");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Remove protection" }).ClickAsync();

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(bar).Not.ToContainTextAsync("Protected");
    }

    [Fact]
    public async Task Theme_Chosen_AppliesBeforeTheFirstPaint()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await SettingsAsync(profile, "owner");
        await Expect(tab.Page.GetByLabel("System", new() { Exact = true })).ToBeCheckedAsync();

        await tab.Page.GetByLabel("Dark").CheckAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        // The first style a new page has, before its circuit and even before its body.
        await tab.Page.AddInitScriptAsync("new MutationObserver((_, watcher) => { if (document.body) { watcher.disconnect(); window.firstTheme = " +
            "document.documentElement.dataset.theme; } }).observe(document, { childList: true, subtree: true })");
        await tab.Page.ReloadAsync();
        (await tab.Page.EvaluateAsync<string>("window.firstTheme")).ShouldBe("dark");
        await Expect(tab.Page.GetByLabel("Dark")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Connection_OfTheOwner_ShowsTheIdentityButNotTheKey()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await SettingsAsync(profile, "owner");

        var facts = tab.Page.GetByTestId("connection");
        await Expect(facts).ToContainTextAsync("raff_00000001…");
        await Expect(facts).ToContainTextAsync("the local emulator");
        await Expect(facts).ToContainTextAsync("Owner");
        (await tab.Page.ContentAsync()).ShouldNotContain(BrowserWorld.Key(1));
    }

    [Fact]
    public async Task Calls_MadeWhileOpen_AppearWithoutSecrets()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/activity?tab=calls&scope=production");
        await Expect(tab.Rows.First).ToBeVisibleAsync();
        var working = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await working.GoAsync("/p/production/firewalls");

        await Expect(tab.Rows.Filter(new() { HasText = "/security-groups" }).First).ToContainTextAsync("production");
        (await tab.Page.ContentAsync()).ShouldNotContain(BrowserWorld.Key(1));

        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search calls" }).FillAsync("security-groups");
        await tab.Page.ArrivesAtAsync("*/activity?tab=calls&q=security-groups&scope=production");
        await Expect(tab.Rows.Filter(new() { HasNotText = "security-groups" })).ToHaveCountAsync(0);
        await Expect(tab.Rows.First).ToContainTextAsync("security-groups");
    }

    private async Task<ConsoleTab> SettingsAsync(IBrowserContext profile, string identity, string scope = "all")
    {
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync(identity, $"/settings?scope={scope}");
        await Expect(tab.Page.GetByTestId("session").First).ToBeVisibleAsync();
        return tab;
    }
}
