using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Money in a browser: a budget that a sweep finds crossed, why a project's cost rose, what a customer is charged, and the report on paper.</summary>
public sealed partial class MoneyPageTests(Chromium chromium, HistoryPageTests.World world) : IClassFixture<HistoryPageTests.World>
{
    [Fact]
    public async Task Owner_SetsABudget_SeesItCrossedAndReadsWhyTheCostRose()
    {
        var staging = (await world.ProjectsAsync())["staging"];
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("owner", "/all/audit");
        await SweepAsync(page);

        // Once every list and the catalog are there, the sum stays.
        await page.GotoAsync(Address("/p/staging/costs?group=resource"));
        await Expect(page.GetByTestId("costs")).ToContainTextAsync("From all lists");
        await Expect(page.GetByTestId("cost-row").First).ToContainTextAsync("for plan");
        var cost = decimal.Parse((await page.GetByTestId("costs").GetAttributeAsync("data-monthly"))!, CultureInfo.InvariantCulture);
        await page.GetByRole(AriaRole.Link, new() { Name = "Budgets and prices" }).ClickAsync();
        await page.GetByTestId("set-budget").ClickAsync();
        await page.GetByTestId("budget-amount").FillAsync((cost + 5).ToString(CultureInfo.InvariantCulture));
        await page.GetByTestId("budget-warn").FillAsync("100");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save budget" }).ClickAsync();
        var budget = page.GetByTestId("budget-row").GetByTestId("budget");
        await Expect(budget).ToHaveAttributeAsync("data-level", "within");
        await PageChecks.ShouldBeFineAsync(page, "budgets");

        // Someone creates a volume of $10 a month: over the budget.
        var volume = await world.CreateAsync("volumes", new { name = "rise-01", size = 200, region = "us-east", volume_type = "nvme" }, staging);
        await page.GotoAsync(Address("/all/audit"));
        await SweepAsync(page);
        await page.GotoAsync(Address("/all/audit?rule=project.over_budget"));
        await Expect(page.Locator($"[data-testid=finding][data-rule='project.over_budget'][data-project-id='{staging}']")).ToHaveCountAsync(1);
        await page.GotoAsync(Address("/p/staging"));
        await Expect(page.Locator("[data-testid=attention][data-rule='project.over_budget']")).ToBeVisibleAsync();
        await Expect(page.Locator(".cost").GetByTestId("budget")).ToHaveAttributeAsync("data-level", "over");

        await page.GotoAsync(Address("/all/costs"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Trend and changes" }).ClickAsync();
        var trend = page.GetByTestId("cost-trend");
        await Expect(trend).ToHaveAttributeAsync("data-difference", "10.00");
        await Expect(trend.Locator("[data-testid=cost-reason][data-reason=Created]")).ToContainTextAsync("+$10.00");
        await trend.Locator($"[data-testid=cost-project][data-project='{staging}']").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page).ToHaveURLAsync(TrendOfStaging());
        var change = page.Locator($"[data-testid=cost-change][data-id='{volume}']");
        await Expect(change).ToContainTextAsync("rise-01");
        await Expect(change).ToContainTextAsync("200 GB");
        await Expect(change).ToContainTextAsync("+$10.00");
        await PageChecks.ShouldBeFineAsync(page, "trend");

        // The change is journaled with who made it.
        await page.GotoAsync(Address("/activity?command=project.set-budget&scope=all"));
        await Expect(page.Locator("[data-command='project.set-budget']").First).ToContainTextAsync("staging");
    }

    [Fact]
    public async Task Owner_SetsPricesOfACustomer_ChargesWhatTheRawAnswersGive()
    {
        var acme = (await world.ProjectsAsync())["acme"];
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("owner", "/p/acme/costs?tab=budgets");
        await page.GetByTestId("set-prices").ClickAsync();
        await page.GetByTestId("markup").FillAsync("15");
        await page.GetByTestId("price-volume").FillAsync("0.08");
        await page.GetByTestId("price-plans").FillAsync("4 50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save prices" }).ClickAsync();
        await Expect(page.GetByTestId("budget-row")).ToContainTextAsync("Mark-up 15%");
        var (total, rounded) = await RawChargeAsync(acme);

        await page.GetByRole(AriaRole.Link, new() { Name = "Now" }).ClickAsync();
        await Expect(page.GetByTestId("charged")).ToHaveAttributeAsync("data-charged", total.ToString("0.00", CultureInfo.InvariantCulture));
        await page.GotoAsync(Address("/p/acme/costs?group=resource&q=erp-data"));
        await Expect(page.GetByTestId("cost-row").First).ToContainTextAsync("300 GB × $0.08 at the project's own price (Raff: $15.00), + 15% mark-up = $27.60");
        await PageChecks.ShouldBeFineAsync(page, "charges");

        await page.GotoAsync(Address("/p/acme/costs/statement"));
        var statement = page.GetByTestId("statement");
        await Expect(statement).ToHaveAttributeAsync("data-whole", "true");
        await Expect(statement).ToHaveAttributeAsync("data-total", rounded.ToString("0.00", CultureInfo.InvariantCulture));
        await Expect(statement).Not.ToContainTextAsync("15%");
        await PageChecks.ShouldBeFineAsync(page, "statement");

        var csv = (await TextAsync(page, "/p/acme/costs/statement/export.csv")).TrimStart('\uFEFF').Split("\r\n");
        csv[0].ShouldBe("project_id,project,kind,id,name,quantity,monthly_usd");
        csv.Skip(1).Where(line => line.Length > 0).Sum(line => decimal.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture)).ShouldBe(rounded);

        // The other keys of the account that may not see billing get neither page nor file.
        await using var other = await chromium.ProfileAsync();
        var viewer = await ConsoleTab.OpenAsync(other, world.App.Address);
        await viewer.SignInAsync("staging-operator", "/p/staging/costs/statement");
        await Expect(viewer.Page.GetByTestId("statement-refused")).ToBeVisibleAsync();
        (await viewer.Page.APIRequest.GetAsync(Address("/p/staging/costs/statement/export.csv"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Report_OfASweep_FitsOnSixSheets()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("owner", "/all/audit");
        await SweepAsync(page);

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Report" }).ClickAsync();

        var report = page.GetByTestId("report");
        await Expect(report).ToHaveAttributeAsync("data-ready", "true");
        await Expect(page.GetByTestId("report-risk")).ToHaveCountAsync(10);
        await Expect(page.GetByTestId("report-risk").First).ToContainTextAsync("@example.com");
        await Expect(page.GetByTestId("report-cost").First).ToContainTextAsync("production");
        await PageChecks.ShouldBeFineAsync(page, "report");
        var pdf = await page.PdfAsync(new() { Format = "A4", PrintBackground = false });
        Sheet().Count(System.Text.Encoding.Latin1.GetString(pdf)).ShouldBeInRange(1, 6);
        if (Environment.GetEnvironmentVariable("REPORT_PDF") is { Length: > 0 } path)
        {
            await File.WriteAllBytesAsync(path, pdf, Xunit.TestContext.Current.CancellationToken);
        }
    }

    private static async Task SweepAsync(IPage page)
    {
        await page.Locator("[data-testid=sweep], main a:has-text('Start a sweep'), main button:has-text('Start a sweep')").First.ClickAsync();
        await Expect(page.GetByTestId("findings")).ToHaveAttributeAsync("data-state", "ready", new() { Timeout = 60_000 });
        await Expect(page.GetByTestId("sweep-progress")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    private string Address(string path) => new Uri(world.App.Address, path).ToString();

    private async Task<string> TextAsync(IPage page, string path) => await (await page.APIRequest.GetAsync(Address(path))).TextAsync();

    /// <summary>What acme is charged: a volume at $0.08 a GB, plan 4 at $50, everything else at Raff's price, all of it 15 % more.</summary>
    private async Task<(decimal Total, decimal Rounded)> RawChargeAsync(string project)
    {
        var plans = (await world.GetAsync("public/pricing/vm"))["plans"]!.AsArray().ToDictionary(plan => plan!["id"]!.GetValue<int>(), plan =>
            Amount(plan!["monthly_price"]));
        plans[4] = 50;
        var snapshot = Amount((await world.GetAsync("public/pricing/snapshot"))["pricing"]!["price_per_gb_month"]);
        var backup = Amount((await world.GetAsync("public/pricing/backup"))["pricing"]!["price_per_gb_month"]);
        var ips = (await world.GetAsync("public/pricing/ip"))["pricing"]!;
        decimal[] amounts =
        [
            .. (await world.RowsAsync("vms", 1, project)).Where(vm => $"{vm["status"]}" != "failure")
                .Select(vm => plans[vm["pricing_id"]!.GetValue<int>()] + ((vm["added_storage"]?.GetValue<int>() ?? 0) * 0.08m)),
            .. (await world.RowsAsync("volumes", 1, project)).Select(volume => volume["size"]!.GetValue<int>() * 0.08m),
            .. (await world.RowsAsync("snapshots", 1, project)).Select(one => Amount(one["size"]) * snapshot),
            .. (await world.RowsAsync("backups", 1, project)).GroupBy(one => $"{one["product_vm"]}")
                .SelectMany(series => series.OrderByDescending(one => $"{one["created_at"]}").ThenBy(one => $"{one["id"]}").Skip(3)
                    .Select(one => one["storage_size"]!.GetValue<decimal>() / 1024 * backup)),
            .. (await world.RowsAsync("ips", 1, project)).Where(ip => ip["reserved"]!.GetValue<bool>())
                .Select(ip => Amount(ips[$"{ip["type"]}" == "IPv6" ? "ipv6" : "ipv4"]!["monthly_price"])),
        ];
        return (Math.Round(amounts.Sum() * 1.15m, 2), amounts.Sum(amount => Math.Round(amount * 1.15m, 2, MidpointRounding.AwayFromZero)));
    }

    private static decimal Amount(JsonNode? node) => decimal.Parse($"{node}", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/p/staging/costs\?tab=trend$")]
    private static partial Regex TrendOfStaging();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
