using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A list that the API gives project by project, as the vendor's description has it for public IPs, when single projects do not answer.</summary>
public sealed class PartlyRefusedListTests(Chromium chromium, PartlyRefusedListTests.World world) : IClassFixture<PartlyRefusedListTests.World>
{
    [Fact]
    public async Task AllProjects_WithOneRefusedAndOneTimingOut_ShowsTheOthersAndNamesBoth()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var projects = await world.ProjectsAsync();
        await tab.SignInAsync("owner", "/all/vpcs");
        await tab.SettledAsync();
        world.Calls.Fault = async context =>
        {
            var project = context.Request.Headers["X-Project-ID"].ToString();
            if (context.Request.Path != "/api/v1/ips" || (project != projects["staging"] && project != projects["dev"]))
            {
                return false;
            }

            if (project == projects["dev"])
            {
                // No answer ever: the console gives up by itself.
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return true;
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsJsonAsync(new { error = "Forbidden", message = "permission denied" }, context.RequestAborted);
            return true;
        };

        await tab.Page.GotoAsync(new Uri(world.App.Address, "/all/ips").ToString());
        await tab.Page.LiveAsync();

        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-state", "ready", new() { Timeout = 60_000 });
        var coverage = tab.Page.GetByTestId("coverage");
        await Assertions.Expect(coverage).ToContainTextAsync("refused: staging");
        await Assertions.Expect(coverage).ToContainTextAsync("timed out: dev");
        await Assertions.Expect(coverage).ToHaveAttributeAsync("data-answered", $"{projects.Count - 2}");
        await Assertions.Expect(coverage).ToHaveAttributeAsync("data-projects", $"{projects.Count}");
        var shown = (await tab.FactsAsync()).RowProjects;
        shown.ShouldContain(projects["production"]);
        shown.ShouldNotContain(projects["staging"]);
        shown.ShouldNotContain(projects["dev"]);

        world.Calls.Fault = null;
        await tab.Page.GetByTestId("refresh").ClickAsync();

        await Assertions.Expect(coverage).ToHaveAttributeAsync("data-answered", $"{projects.Count}");
        await tab.GoAsync($"/all/ips?project={projects["staging"]}");
        (await tab.FactsAsync()).RowProjects.ShouldBe([projects["staging"]]);
    }

    [Fact]
    public async Task Overview_OneProjectRefused_ShowsTheGap()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var projects = await world.ProjectsAsync();
        var rest = 0;
        foreach (var project in projects.Values.Where(id => id != projects["staging"]))
        {
            rest += (await world.RowsAsync("ips", project: project)).Count;
        }

        world.Calls.Fault = async context =>
        {
            if (context.Request.Path != "/api/v1/ips" || context.Request.Headers["X-Project-ID"] != projects["staging"])
            {
                return false;
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsJsonAsync(new { error = "Forbidden", message = "permission denied" }, context.RequestAborted);
            return true;
        };

        await tab.SignInAsync("admin", "/all");

        var tile = tab.Page.GetByTestId("overview").Locator("[data-kind=ips]");
        await Assertions.Expect(tile).ToContainTextAsync("without staging");
        await Assertions.Expect(tile.Locator("[data-total]")).ToHaveAttributeAsync("data-total", $"{rest}");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Estimated cost" })).ToContainTextAsync("From all lists, without staging");
        var row = tab.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Filter(new() { HasText = "staging" });
        await Assertions.Expect(row.GetByRole(AriaRole.Cell, new() { Name = "?", Exact = true })).ToHaveCountAsync(1);
        world.Calls.Fault = null;
    }

    /// <summary>
    /// The API by the vendor's description: no list of public IPs without a project. A call that is never answered is given up four times earlier.
    /// </summary>
    public sealed class World() : BrowserWorld(
        new Dictionary<string, string?> { ["Emulator:HeaderRules"] = "OpenApi", ["Lists:FreshSeconds"] = "0" },
        services => services.AddSingleton<TimeProvider>(new HurriedTime(4)));
}
