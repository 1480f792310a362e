using System.Net;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Addresses without a page: a 404 inside the shell, on a fresh load too, never a redirect.</summary>
public sealed class NotFoundTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Theory]
    [InlineData("/nowhere/at/all")]
    [InlineData("/all/nowhere")]
    [InlineData("/p/staging/nowhere")]
    [InlineData("/p/nobody")]
    [InlineData("/p/nobody/vms")]
    [InlineData("/settings?scope=nobody")]
    [InlineData("/vms/no-such-vm")]
    [InlineData("/things/1")]
    public async Task Address_WithoutAPage_IsA404InsideTheShell(string address)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner");

        await tab.Page.GotoAsync(new Uri(world.App.Address, address).ToString());
        await tab.Page.LiveAsync();

        await Expect(tab.Page.GetByTestId("not-found")).ToBeVisibleAsync();
        await Expect(tab.Page).ToHaveTitleAsync("Not found · Raff console");
        new Uri(tab.Page.Url).PathAndQuery.ShouldBe(address);
        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Volumes" }).ClickAsync();
        await tab.SettledAsync();
    }

    [Fact]
    public async Task Address_WithoutARoute_HasTheStatus404ForBrowsersAndOtherCallers()
    {
        using var browser = new ConsoleBrowser(world.App.Address);
        await browser.SignInAsync();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/nowhere/at/all");
        asked.Headers.Add("Accept", "text/html");

        using var page = await browser.SendAsync(asked);
        using var bare = await browser.GetAsync("/nowhere/at/all");

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<!DOCTYPE html>");
        bare.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await bare.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
