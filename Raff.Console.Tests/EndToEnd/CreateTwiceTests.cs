using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>One form in two tabs: what both send is sent once, and the second tab says so.</summary>
public sealed class CreateTwiceTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Theory]
    [InlineData("vms", "vm.create", "template=" + EngineTab.Ubuntu + "&plan=3")]
    [InlineData("volumes", "volume.create", "size=10")]
    public async Task Form_SubmittedFromTwoTabs_IsSentOnceAndTheSecondShowsTheFirstOperation(string kind, string command, string rest)
    {
        await using var profile = await chromium.ProfileAsync();
        var first = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await first.SignInAsync("owner", $"/p/staging/{kind}/new?name=twice-01&{rest}");
        await Expect(first.Page).ToHaveURLAsync(new Regex("form=[0-9a-f]{32}"));
        var second = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await second.Page.GotoAsync(first.Page.Url);
        await second.Page.LiveAsync();
        await FillAsync(first.Page, kind, "twice-01");
        await FillAsync(second.Page, kind, "twice-02");
        world.Calls.Forget();

        await Submit(first.Page, command).DblClickAsync();
        await Expect(first.Page).Not.ToHaveURLAsync(new Regex("/new"));
        await Submit(second.Page, command).ClickAsync();

        var notice = second.Page.Locator(".create-send [data-testid=operation]");
        await Expect(notice).ToContainTextAsync("This form was already sent from another tab, and nothing was sent from here.");
        await Expect(notice).ToContainTextAsync("twice-01");
        await Expect(notice).ToHaveAttributeAsync("data-state", "succeeded");
        await Expect(notice.GetByRole(AriaRole.Link, new() { Name = "Open twice-01" })).ToBeVisibleAsync();
        await Expect(Submit(second.Page, command)).ToBeDisabledAsync();
        await PageChecks.ShouldBeFineAsync(second.Page, "form that another tab sent");
        world.Calls.All.Count(call => call.Method != "GET").ShouldBe(1);

        // What is filled in here is another one, once the operator says so.
        await notice.GetByRole(AriaRole.Button, new() { Name = "Allow sending again" }).ClickAsync();
        await Submit(second.Page, command).ClickAsync();
        await Expect(second.Page).Not.ToHaveURLAsync(new Regex("/new"));
        world.Calls.All.Count(call => call.Method != "GET").ShouldBe(2);
        var staging = (await world.ProjectsAsync())["staging"];
        world.Calls.All.Where(call => call.Method != "GET").ShouldAllBe(call => call.Project == staging);
    }

    private static ILocator Submit(IPage page, string command) => page.Locator($"[data-testid=create-form] [data-command='{command}']");

    private static async Task FillAsync(IPage page, string kind, string name)
    {
        var field = page.GetByLabel("Name", new() { Exact = true });
        await Expect(field).ToHaveValueAsync("twice-01");
        await field.FillAsync(name);
        await field.PressAsync("Tab");
        if (kind == "vms")
        {
            await page.Locator("#vm-password").FillAsync("AAaa11111111!");
            await page.Locator("#vm-password").PressAsync("Tab");
        }
    }
}
