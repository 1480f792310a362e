using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>One click is one round trip: a list acts at once, without waiting for the browser to report the new address.</summary>
public sealed class OneRoundTripTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    /// <summary>A browser that never goes anywhere, so that no address ever follows.</summary>
    private const string NeverGo = "Blazor._internal.navigationManager.navigateTo = () => {}";

    [Fact]
    public async Task PageSortSearchFilterAndSwitch_WithAnAddressThatNeverFollows_ShowWhatWasAsked()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/settings");
        await tab.GoAsync("/all/vms?size=25");
        var address = tab.Page.Url;
        var staging = (await world.ProjectsAsync())["staging"];
        await tab.Page.EvaluateAsync(NeverGo);
        var first = await tab.Rows.First.GetAttributeAsync("data-id");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await Expect(tab.Rows.First).Not.ToHaveAttributeAsync("data-id", first!);
        await tab.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Name" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Name" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search VMs" }).FillAsync("web");
        await Expect(tab.Rows.Filter(new() { HasNotText = "web" })).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Status" }).First.ClickAsync();
        await tab.Page.GetByRole(AriaRole.Checkbox, new() { Name = "active" }).First.CheckAsync();
        await Expect(tab.Rows.Filter(new() { HasNotText = "active" })).ToHaveCountAsync(0);
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.SwitchAsync("staging", staging);

        tab.Page.Url.ShouldBe(address);
    }
}
