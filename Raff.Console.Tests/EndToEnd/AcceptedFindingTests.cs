using System.Globalization;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A finding that is accepted for a while returns by itself. A console of its own, since its clock is moved.</summary>
public sealed class AcceptedFindingTests(Chromium chromium, FindingJourneyTests.World world) : IClassFixture<FindingJourneyTests.World>
{
    [Fact]
    public async Task Owner_AcceptsAFindingUntilADay_AndItReturnsOnThatDay()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        const string Page = "/all/audit?rule=fw.ssh_open";
        await tab.SignInAsync("owner", Page);
        await Expect(page.GetByTestId("findings")).ToHaveAttributeAsync("data-state", "ready", new() { Timeout = 60_000 });
        var id = (await page.GetByTestId("finding").First.GetAttributeAsync("data-resource-id"))!;
        var finding = page.Locator($"[data-testid=finding][data-resource-id='{id}']");
        await finding.GetByTestId("finding-details").ClickAsync();
        await finding.GetByTestId("accept").ClickAsync();
        await page.GetByTestId("accept-reason").FillAsync("The office moves next week.");
        var end = world.Time.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await page.GetByTestId("accept-until").FillAsync(end);
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept finding" }).ClickAsync();
        await Expect(finding).ToHaveCountAsync(0);
        await tab.GoAsync($"/all/firewalls?finding=fw.ssh_open");
        await Expect(page.Locator($"[data-testid=resource-row][data-id='{id}']")).ToHaveCountAsync(0);

        // The session ends meanwhile: the tab must not be on its way to the sign-in page.
        await tab.LeaveAsync();
        world.Time.Move(TimeSpan.FromDays(4));

        await tab.SignInAsync("owner", Page);
        await Expect(finding).ToHaveAttributeAsync("data-state", "open");
        await tab.GoAsync($"/all/firewalls?finding=fw.ssh_open");
        await Expect(page.Locator($"[data-testid=resource-row][data-id='{id}']")).ToHaveCountAsync(1);
    }
}
