using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The costs page against amounts worked out from the API's raw answers, in another way than the console does.</summary>
public sealed class CostsPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Theory]
    [InlineData("owner", 1, null)]
    [InlineData("owner", 1, "acme")]
    [InlineData("staging-operator", 3, "staging")]
    public async Task Costs_OfAScope_EqualTheSumOfRawAnswers(string identity, int key, string? slug)
    {
        var expected = await RawCostAsync(key, slug is null ? null : (await world.ProjectsAsync(key))[slug]);
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);

        await tab.SignInAsync(identity, slug is null ? "/all/costs" : $"/p/{slug}/costs");

        await Expect(tab.Page.GetByTestId("costs")).ToHaveAttributeAsync("data-monthly", expected.ToString("0.00", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Owner_ReadsWhereTheMoneyGoes_DownToAFormulaAndAFile()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/costs");
        var rows = tab.Page.GetByTestId("cost-row");

        // The most expensive project is known once every list is loaded.
        await Expect(rows.First).ToContainTextAsync("production");
        await rows.First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/p/production/costs$"));
        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Group by" }).GetByRole(AriaRole.Link, new() { Name = "resource" }).ClickAsync();
        await Expect(rows.First).ToContainTextAsync("for plan");
        await tab.Page.GetByLabel("Idle only").CheckAsync();
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("group=resource&idle=yes$"));
        await Expect(rows.Filter(new() { HasText = "pgdata-old volume" })).ToContainTextAsync("500 GB × $0.05");

        var csv = await (await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/p/production/costs/export.csv").ToString())).TextAsync();
        csv.TrimStart('\uFEFF').ShouldStartWith(
            "project_id,project,kind,id,name,vm_id,vm,tags,monthly_usd,hourly_usd,idle,formula,charged_usd,charge_formula\r\n");
        csv.ShouldContain("pgdata-old,,,,25,0.034223,Unattached volumes,500 GB × $0.05,,\r\n");
        await PageChecks.ShouldBeFineAsync(tab.Page, "costs");
    }

    private async Task<decimal> RawCostAsync(int key, string? project)
    {
        var plans = (await world.GetAsync("public/pricing/vm"))["plans"]!.AsArray().ToDictionary(plan => plan!["id"]!.GetValue<int>(), plan =>
            Amount(plan!["monthly_price"]));
        var disk = await PerGbAsync("volume");
        var snapshot = await PerGbAsync("snapshot");
        var backup = await PerGbAsync("backup");
        var vms = (await world.RowsAsync("vms", key, project)).Where(vm => $"{vm["status"]}" != "failure")
            .Sum(vm => plans[vm["pricing_id"]!.GetValue<int>()] + ((vm["added_storage"]?.GetValue<int>() ?? 0) * disk));
        var volumes = (await world.RowsAsync("volumes", key, project)).Sum(volume => volume["size"]!.GetValue<int>() * disk);
        var snapshots = (await world.RowsAsync("snapshots", key, project)).Sum(one => Amount(one["size"]) * snapshot);
        var backups = (await world.RowsAsync("backups", key, project)).GroupBy(one => $"{one["product_vm"]}")
            .Sum(series => series.OrderByDescending(one => $"{one["created_at"]}").ThenBy(one => $"{one["id"]}").Skip(3)
                .Sum(one => one["storage_size"]!.GetValue<decimal>() / 1024 * backup));
        var ips = (await world.RowsAsync("ips", key, project)).Where(ip => ip["reserved"]!.GetValue<bool>()).ToList();
        var prices = (await world.GetAsync("public/pricing/ip"))["pricing"]!;
        return Math.Round(vms + volumes + snapshots + backups
            + ips.Sum(ip => Amount(prices[$"{ip["type"]}" == "IPv6" ? "ipv6" : "ipv4"]!["monthly_price"])), 2);
    }

    private async Task<decimal> PerGbAsync(string what) => Amount((await world.GetAsync($"public/pricing/{what}"))["pricing"]!["price_per_gb_month"]);

    private static decimal Amount(JsonNode? node) => decimal.Parse($"{node}", CultureInfo.InvariantCulture);
}
