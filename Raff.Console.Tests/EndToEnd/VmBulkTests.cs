using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Commands for many VMs at once in a real browser.</summary>
public sealed class VmBulkTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Owner_StopsVmsOfTwoProjectsFromTheList_AndTheRunSurvivesAReload()
    {
        var projects = await world.ProjectsAsync();
        List<(string Path, string? Project)> expected = [];
        foreach (var (name, slug) in new[] { ("bulkrun-01", "staging"), ("bulkrun-02", "staging"), ("bulkrun-03", "production") })
        {
            var id = await world.CreateVmAsync(projects[slug], name);
            expected.Add(($"/api/v1/vms/{id}/stop", projects[slug]));
        }

        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms?q=bulkrun");
        var page = tab.Page;
        await Expect(tab.Rows).ToHaveCountAsync(3);
        await Expect(tab.Rows.Filter(new() { HasText = "active" })).ToHaveCountAsync(3);
        world.Calls.Forget();

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Select all on this page" }).CheckAsync();
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "Selected rows" });
        await Expect(bar).ToContainTextAsync("3 selected");
        await Expect(bar.Locator("[data-command='vm.start']")).ToHaveAttributeAsync("aria-disabled", "true");
        await PageChecks.ShouldBeFineAsync(page, "selection bar");
        var csv = await bar.GetByRole(AriaRole.Menuitem, new() { Name = "CSV", IncludeHidden = true }).GetAttributeAsync("href");
        var file = await page.Context.APIRequest.GetAsync(new Uri(world.App.Address, csv!).ToString());
        (await file.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);

        await bar.Locator("[data-command='vm.stop']").ClickAsync();
        var confirm = page.GetByTestId("confirm");
        await Expect(confirm.GetByTestId("bulk-projects")).ToContainTextAsync("staging");
        await Expect(confirm.GetByTestId("bulk-projects")).ToContainTextAsync("production");
        await PageChecks.ShouldBeFineAsync(page, "bulk confirmation");
        await page.GetByTestId("confirm-submit").DblClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show progress" }).ClickAsync();

        var run = page.GetByTestId("bulk-run").Filter(new() { HasText = "Stop: 3 VMs" });
        await Expect(run).ToHaveAttributeAsync("data-state", "succeeded", new() { Timeout = 30_000 });
        await page.ReloadAsync();
        await page.LiveAsync();
        await Expect(run).ToHaveAttributeAsync("data-state", "succeeded");
        await run.GetByText("Show 3 items").ClickAsync();
        await Expect(run.GetByTestId("bulk-item")).ToHaveCountAsync(3);
        world.Calls.All.Where(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Select(call => (call.Path, call.Project)).Order().ShouldBe(expected.Order());
    }
}
