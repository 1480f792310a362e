using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The wall on a real screen.</summary>
public sealed class WallPageTests(Chromium chromium, WallPageTests.World world) : IClassFixture<WallPageTests.World>
{
    private const string Token = "wall-token-for-the-tests";

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(390, 844)]
    public async Task Wall_OpenedByItsForm_IsAccessibleAndKeepsItsNumbersWithoutTheConsole(int width, int height)
    {
        await using var profile = await chromium.ProfileAsync(width, height);
        var page = await profile.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync(new Uri(world.App.Address, "/wall").ToString());
        await PageChecks.ShouldBeFineAsync(page, "form");
        await page.GetByTestId("wall-token").FillAsync("wrong-token-for-the-tests");
        await page.GetByTestId("wall-open").ClickAsync();
        await Expect(page.GetByTestId("wall-problem")).ToBeVisibleAsync();
        await page.GetByTestId("wall-token").FillAsync(Token);
        await page.GetByTestId("wall-open").ClickAsync();
        await Expect(page.GetByTestId("wall")).ToBeVisibleAsync();
        page.Url.ShouldEndWith("/wall");
        await PageChecks.ShouldBeFineAsync(page, "wall");

        // Each turn asks again; while nothing answers, the numbers stay.
        await page.EvaluateAsync("document.querySelector('main').dataset.old = 'yes'");
        await page.RouteAsync("**/wall", route => route.AbortAsync());
        await page.Clock.FastForwardAsync(30_000);
        await Expect(page.GetByTestId("wall-lost")).ToBeVisibleAsync();
        await Expect(page.Locator("main[data-old]")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
        await page.Clock.FastForwardAsync(30_000);
        await Expect(page.GetByTestId("wall-lost")).ToBeHiddenAsync();
        await Expect(page.Locator("main[data-old]")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("wall")).ToBeVisibleAsync();
    }

    /// <summary>A console with a wall.</summary>
    public sealed class World() : BrowserWorld(new Dictionary<string, string?> { ["Wall:Token"] = Token });
}
