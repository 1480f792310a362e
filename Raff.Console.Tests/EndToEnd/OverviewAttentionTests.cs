using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The first screen of an ordinary account: what is wrong, without a click and without anything moving.</summary>
public sealed class OverviewAttentionTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Overview_SmallAccount_ShowsProblemsWithoutAClick()
    {
        await using var profile = await chromium.ProfileAsync();
        var failed = (await world.RowsAsync("backups")).Count(backup => backup["status"]!.ToString() == "failed");
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);

        await tab.SignInAsync("owner", "/all");

        var line = tab.Page.Locator("[data-testid=attention][data-rule='backup.failed']");
        await Expect(line).ToHaveAttributeAsync("data-count", $"{failed}");
        await Expect(tab.Page.Locator("[data-testid=attention]").First).ToHaveAttributeAsync("data-rule", "firewall.exposed");
        await Expect(tab.Page.GetByText("8 of 8 lists checked")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".chart .mud-chart-bar").First).ToBeAttachedAsync();
        await line.GetByRole(AriaRole.Link).ClickAsync();
        await tab.SettledAsync();
        await Expect(tab.Table).ToHaveAttributeAsync("data-kind", "backups");
        await Expect(tab.Rows).ToHaveCountAsync(failed);
    }

    [Fact]
    public async Task Overview_KeyWithoutProjects_ShowsAMessage()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);

        await tab.SignInAsync("billing", "/all");

        await Expect(tab.Page.Locator(".tile[data-kind=vms]")).ToContainTextAsync("Your key can't reach any project");
    }

    [Fact]
    public async Task Overview_WhileFiguresArrive_DoesNotMove()
    {
        await using var profile = await chromium.ProfileAsync(1440, 900);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms");
        await tab.Page.AddInitScriptAsync("""
            globalThis.shift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) shift += e.value; }))
                .observe({ type: 'layout-shift', buffered: true });
            """);

        await tab.Page.GotoAsync(new Uri(world.App.Address, "/all").ToString());
        await tab.Page.LiveAsync();
        await Expect(tab.Page.GetByText("8 of 8 lists checked")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".chart .mud-chart-bar").First).ToBeAttachedAsync();

        (await tab.Page.EvaluateAsync<double>("shift")).ShouldBeLessThan(0.005);
    }
}
