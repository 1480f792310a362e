using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The history in a browser: two sweeps are compared, each key sees its own part, and a resource's page says who changed it.</summary>
public sealed class HistoryPageTests(Chromium chromium, HistoryPageTests.World world) : IClassFixture<HistoryPageTests.World>
{
    [Fact]
    public async Task Owner_AfterAChangeOutsideTheConsole_SeesItInTheHistoryAndOnTheVm()
    {
        var staging = (await world.ProjectsAsync())["staging"];
        var vm = await world.CreateVmAsync(staging, "compare-01");
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("owner", "/all/history");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing to compare yet" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Start a sweep" }).ClickAsync();
        await Expect(page.GetByTestId("findings")).ToHaveAttributeAsync("data-state", "ready", new() { Timeout = 60_000 });
        await world.RenameVmAsync(staging, vm, "compare-02");
        await page.GetByTestId("sweep").ClickAsync();
        await Expect(page.GetByTestId("sweep-progress")).ToHaveCountAsync(0, new() { Timeout = 60_000 });

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        var change = page.Locator($"[data-testid=change][data-id='{vm}'][data-change=changed]");
        await Expect(change).ToContainTextAsync("compare-01", new() { Timeout = 60_000 });
        await Expect(change).ToContainTextAsync("compare-02");
        await Expect(page.GetByTestId("history")).ToHaveAttributeAsync("data-total", "1");
        await PageChecks.ShouldBeFineAsync(page, "history");

        // In another project there is nothing, in its own there is this.
        await page.GotoAsync(new Uri(world.App.Address, "/p/production/history").ToString());
        await page.LiveAsync();
        await Expect(page.GetByTestId("history")).ToHaveAttributeAsync("data-state", "empty");
        await page.GotoAsync(new Uri(world.App.Address, "/p/staging/history").ToString());
        await page.LiveAsync();
        await Expect(change).ToBeVisibleAsync();

        // Nothing happened since the next sweep; the one before is chosen by hand.
        await page.GotoAsync(new Uri(world.App.Address, "/p/staging/audit").ToString());
        await page.LiveAsync();
        await page.GetByTestId("sweep").ClickAsync();
        await Expect(page.GetByTestId("sweep-progress")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await page.GotoAsync(new Uri(world.App.Address, "/p/staging/history").ToString());
        await page.LiveAsync();
        await Expect(page.GetByTestId("history")).ToHaveAttributeAsync("data-state", "empty", new() { Timeout = 60_000 });
        await page.GetByTestId("sweep-from").ClickAsync();
        await page.GetByTestId("sweep-choice").Last.CheckAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"from=\d+&to=\d+"));
        await Expect(change).ToBeVisibleAsync();

        await change.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Activity" }).ClickAsync();
        var moment = page.Locator("[data-testid=moment][data-cause=Outside]");
        await Expect(moment).ToContainTextAsync("Changed outside this console");
        await Expect(moment.Locator("[data-field=name]")).ToContainTextAsync("compare-02");
        await PageChecks.ShouldBeFineAsync(page, "timeline");
    }

    /// <summary>A console that reads lists again at every visit, so that a sweep sees what was changed a moment ago.</summary>
    public sealed class World() : BrowserWorld(new Dictionary<string, string?> { ["Lists:FreshSeconds"] = "0" })
    {
        /// <summary>Renames a VM directly at the API, as the owner.</summary>
        public async Task RenameVmAsync(string project, string vm, string name)
        {
            using var client = new HttpClient { BaseAddress = App.Address };
            using var content = JsonContent.Create(new JsonObject { ["name"] = name });
            using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/vms/{vm}/rename") { Content = content };
            request.Headers.Add("X-API-Key", Key(1));
            request.Headers.Add("X-Project-ID", project);
            using var answer = await client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }
}
