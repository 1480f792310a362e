using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The inventory: as many resources as the lists have together, found across kinds.</summary>
public sealed class InventoryPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private static readonly string[] Paths = ["vms", "volumes", "snapshots", "backups", "backup-schedules", "vpcs", "ips", "security-groups"];

    [Theory]
    [InlineData("owner", 1, null)]
    [InlineData("owner", 1, "acme")]
    [InlineData("viewer", 4, null)]
    [InlineData("staging-operator", 3, null)]
    [InlineData("staging-operator", 3, "staging")]
    public async Task Inventory_OfAnIdentity_IsTheSumOfItsLists(string identity, int key, string? slug)
    {
        var project = slug is null ? null : (await world.ProjectsAsync(key))[slug];
        var rows = 0;
        foreach (var path in Paths)
        {
            rows += (await world.RowsAsync(path, key, project)).Count;
        }

        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync(identity, slug is null ? "/all/inventory" : $"/p/{slug}/inventory");

        await Expect(tab.Page.GetByTestId("inventory-table")).ToHaveAttributeAsync("data-total", $"{rows}");
    }

    [Fact]
    public async Task Owner_FindsAResourceByItsPrivateAddress_AndAddsUpByRegion()
    {
        var vm = (await world.RowsAsync("vms")).First(vm => $"{vm["private_ipv4_address"]}".Length > 0);
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/inventory");

        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the inventory" }).FillAsync($"{vm["private_ipv4_address"]}");
        var row = tab.Page.GetByTestId("inventory-row").And(tab.Page.Locator($"[data-id='{vm["id"]}']"));
        await Expect(row).ToContainTextAsync($"{vm["name"]}");
        await Expect(tab.Page).ToHaveURLAsync(new Regex(@"\?q=\d"));
        await PageChecks.ShouldBeFineAsync(tab.Page, "inventory");

        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the inventory" }).FillAsync("");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/inventory$"));
        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Group by" }).GetByRole(AriaRole.Link, new() { Name = "kind" }).ClickAsync();
        await tab.Page.GetByTestId("inventory-group").Filter(new() { HasText = "Volumes" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex(@"\?kind=volumes$"));
        await Expect(tab.Page.GetByTestId("inventory-row").First).ToHaveAttributeAsync("data-kind", "volumes");
        var csv = await (await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/all/inventory/export.csv?kind=volumes").ToString())).TextAsync();
        csv.Trim().Split('\n').Length.ShouldBe(1 + (await world.RowsAsync("volumes")).Count);
    }

    [Fact]
    public async Task Admin_SavesAndSharesAView_ThatTheMenuOfAnotherKeyCounts()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("admin", "/all/inventory?kind=vms&status=passive");
        var table = page.GetByTestId("inventory-table");
        await Expect(table).ToHaveAttributeAsync("data-state", "ready");

        await page.GetByTestId("view-save").ClickAsync();
        await page.GetByTestId("view-name").FillAsync("Stopped VMs");
        await page.GetByTestId("view-shared").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save view", Exact = true }).ClickAsync();
        var link = page.GetByTestId("saved-view");
        await Expect(link).ToContainTextAsync("Stopped VMs");
        await Expect(link).ToHaveAttributeAsync("aria-current", "true");
        var rows = (await world.RowsAsync("vms", 2)).Count(vm => $"{vm["status"]}" == "passive");
        await Expect(table).ToHaveAttributeAsync("data-total", $"{rows}");
        await Expect(link).ToHaveAttributeAsync("data-count", $"{rows}");
        await PageChecks.ShouldBeFineAsync(page, "saved view");

        // Another key finds it in its own scope, with its own number.
        await using var other = await chromium.ProfileAsync();
        var second = await ConsoleTab.OpenAsync(other, world.App.Address);
        await second.SignInAsync("staging-operator", "/p/staging/inventory");
        var shared = second.Page.GetByTestId("saved-view");
        var own = (await world.RowsAsync("vms", 3)).Count(vm => $"{vm["status"]}" == "passive");
        await Expect(shared).ToHaveAttributeAsync("data-count", $"{own}");
        await shared.ClickAsync();
        await Expect(second.Page).ToHaveURLAsync(new Regex("/p/staging/inventory\\?kind=vms&status=passive"));
        await Expect(second.Page.GetByTestId("inventory-table")).ToHaveAttributeAsync("data-total", $"{own}");
        await Expect(second.Page.GetByTestId("view-delete")).ToHaveCountAsync(0);

        // Deleted, it leaves every open menu.
        await page.GetByTestId("view-delete").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete view", Exact = true }).ClickAsync();
        await Expect(link).ToHaveCountAsync(0);
        await Expect(shared).ToHaveCountAsync(0);
    }
}
