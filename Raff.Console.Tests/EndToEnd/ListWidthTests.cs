using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Every list at every usual width: what is shown is never cut but for names and long texts, and no page scrolls sideways.</summary>
public sealed class ListWidthTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private static readonly string[] Lists =
    [
        "/all/vms", "/all/volumes", "/all/snapshots", "/all/backups", "/all/backup-schedules", "/all/vpcs", "/all/ips", "/all/firewalls", "/p/production/vms",
        "/account/projects", "/account/members", "/account/roles", "/account/api-keys", "/account/ssh-keys",
    ];

    /// <summary>The cells that may never be cut: all but the name and those that say they shrink.</summary>
    private const string Cut = """
        () => [...document.querySelectorAll('.rows :is(th, td)')].filter(cell => cell.offsetParent && !cell.matches('.name-cell, .long')
            && (cell.scrollWidth > cell.clientWidth || cell.getBoundingClientRect().right > document.documentElement.clientWidth + 1))
            .map(cell => cell.innerText)
        """;

    [Fact]
    public async Task Lists_AtUsualWidths_CutNoNumberStatusAddressOrDate()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms");

        foreach (var list in Lists)
        {
            await tab.Page.GotoAsync(new Uri(world.App.Address, list).ToString());
            await tab.Page.LiveAsync();
            await tab.SettledAsync();
            foreach (var width in new[] { 320, 768, 1024, 1280, 1366, 1440, 1920, 2560 })
            {
                await tab.Page.SetViewportSizeAsync(width, 900);
                (await tab.Page.EvaluateAsync<string[]>(Cut)).ShouldBeEmpty($"{list} at {width} px");
            }
        }
    }

    [Theory]
    [InlineData("/account/members")]
    [InlineData("/account/projects")]
    [InlineData("/p/production/vms")]
    public async Task Names_OnAPhone_AreWholeWhereNoProjectStandsBesideThem(string list)
    {
        await using var profile = await chromium.ProfileAsync(390, 844);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", list);
        await tab.SettledAsync();

        (await tab.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.rows td.name-cell')].filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.innerText)
            """)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_OnTheNarrowestScreen_DoNotScrollSideways()
    {
        await using var profile = await chromium.ProfileAsync(320, 640);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production");

        foreach (var page in Lists.Concat(["/all", "/p/production", "/activity", "/settings", "/account/access"]))
        {
            await tab.Page.GotoAsync(new Uri(world.App.Address, page).ToString());
            await tab.Page.LiveAsync();
            await Expect(tab.Page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(tab.Page.Locator("[data-state=loading]")).ToHaveCountAsync(0);
            (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, page);
        }
    }

    [Theory]
    [InlineData(1280, 216)]
    [InlineData(1024, 56)]
    [InlineData(720, 56)]
    public async Task Navigation_NarrowScreen_IsARailOfIcons(int width, int expected)
    {
        await using var profile = await chromium.ProfileAsync(width, 900);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms");
        await tab.SettledAsync();

        (await tab.Page.Locator("#menu").BoundingBoxAsync())!.Width.ShouldBe(expected);
        await Expect(tab.Page.Locator("#menu").GetByRole(AriaRole.Link, new() { Name = "Volumes" })).ToBeVisibleAsync();
        (await tab.Switcher.BoundingBoxAsync())!.Width.ShouldBeGreaterThanOrEqualTo(160);
    }
}
