using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The overview of an account too large to load by itself: it counts without loading, and values what is loaded, with how far that goes.</summary>
public sealed class OverviewPageTests(Chromium chromium, LargeAccountWorld world) : IClassFixture<LargeAccountWorld>
{
    private static readonly (string Word, string Path)[] Kinds =

        [
            ("vms", "vms"),
            ("volumes", "volumes"),
            ("snapshots", "snapshots"),
            ("backups", "backups"),
            ("backup-schedules", "backup-schedules"),
            ("vpcs", "vpcs"),
            ("ips", "ips"),
            ("firewalls", "security-groups"),
        ];

    [Theory]
    [InlineData("owner", 1, null)]
    [InlineData("owner", 1, "production")]
    [InlineData("viewer", 4, null)]
    [InlineData("staging-operator", 3, "staging")]
    public async Task Counts_OfAScope_AreTheApisAndTakeNoRows(string identity, int key, string? slug)
    {
        await using var profile = await chromium.ProfileAsync();
        var project = slug is null ? null : (await world.ProjectsAsync(key))[slug];
        var rows = new Dictionary<string, int>();
        foreach (var (word, path) in Kinds)
        {
            rows[word] = (await world.RowsAsync(path, key, project)).Count;
        }

        world.Calls.Forget();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);

        await tab.SignInAsync(identity, slug is null ? "/all" : $"/p/{slug}");

        await Expect(tab.Page.GetByTestId("overview")).ToHaveAttributeAsync("data-scope", project ?? "all");
        foreach (var (word, count) in rows)
        {
            await Expect(Tile(tab, word).Locator("[data-total]")).ToHaveAttributeAsync("data-total", $"{count}");
        }

        var lists = world.Calls.From(tab).Where(call => Kinds.Any(kind => call.Path == $"/api/v1/{kind.Path}")).ToList();
        lists.ShouldAllBe(call => call.Project == project);
        // The API gives these two whole, whatever is asked for.
        lists.RemoveAll(call => call.Path is "/api/v1/vpcs" or "/api/v1/security-groups");
        lists.ShouldAllBe(call => call.Query.Contains("limit=1&", StringComparison.Ordinal) || call.Query.EndsWith("limit=1", StringComparison.Ordinal));
        foreach (var word in new[] { "vms", "ips" })
        {
            await ExpectStatusesAsync(tab, word, await world.RowsAsync(word, key, project));
        }

        var passing = (await world.RowsAsync("vms", key, project)).Where(vm => vm["status"]!.ToString() is not ("active" or "passive" or "failure"))
            .CountBy(vm => vm["status"]!.ToString()).ToList();
        await Expect(Passing(tab).Locator("a[href*='vms?status=']")).ToHaveCountAsync(passing.Count);
        foreach (var (status, count) in passing)
        {
            await Expect(Passing(tab).Locator($"a[href$='vms?status={status}']")).ToContainTextAsync($"{count} VM");
        }
    }

    [Fact]
    public async Task Transition_StatusesNotAllCounted_DoesNotShowZero()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        world.Calls.Fault = async context =>
        {
            if (!context.Request.Query.TryGetValue("status", out var status) || status == "active")
            {
                return false;
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsJsonAsync(new { error = "Forbidden", message = "permission denied" }, context.RequestAborted);
            return true;
        };

        await tab.SignInAsync("staging-operator", "/all");
        await Expect(Tile(tab, "vms").Locator("a[href$='vms?status=active']")).ToBeVisibleAsync();

        await Expect(Passing(tab)).ToContainTextAsync("… Nothing is counted by status yet.", new() { UseInnerText = true });
        world.Calls.Fault = null;
        await tab.Page.GetByTestId("refresh").ClickAsync();
        await Expect(Passing(tab)).ToContainTextAsync("Only VMs, public IPs.");
    }

    [Fact]
    public async Task Cost_ListsLoadedOnRequest_IsValuedByProjectAndAddsUp()
    {
        await using var profile = await chromium.ProfileAsync();
        var vms = (await world.RowsAsync("vms")).CountBy(vm => vm["project_id"]!.GetValue<string>()).ToDictionary();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("admin", "/all");
        await Expect(Cost(tab)).ToContainTextAsync("Requires complete lists");
        await Expect(Passing(tab)).ToContainTextAsync("Only VMs, public IPs.");

        await Cost(tab).GetByRole(AriaRole.Button, new() { Name = "Load the missing lists" }).ClickAsync();

        await Expect(Cost(tab)).ToContainTextAsync("From all lists");
        await Expect(Cost(tab).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        var monthly = double.Parse((await Cost(tab).Locator("[data-monthly]").GetAttributeAsync("data-monthly"))!, CultureInfo.InvariantCulture);
        monthly.ShouldBeGreaterThan(0);
        var table = tab.Page.GetByRole(AriaRole.Table, new() { Name = "Resources and estimated cost by project" });
        var rows = await table.Locator("tbody tr").AllAsync();
        var sum = 0d;
        foreach (var row in rows)
        {
            var cells = await row.GetByRole(AriaRole.Cell).AllInnerTextsAsync();
            var id = (await world.ProjectsAsync())[(await row.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!.Split('/')[^1]];
            cells[1].ShouldBe($"{vms.GetValueOrDefault(id)}", "VMs are the first kind");
            sum += double.Parse(cells[^2].Trim('$'), NumberStyles.Number, CultureInfo.InvariantCulture);
        }

        sum.ShouldBe(monthly, 0.01 * rows.Count);
        foreach (var word in new[] { "volumes", "backups" })
        {
            await ExpectStatusesAsync(tab, word, await world.RowsAsync(word));
        }

        var reverted = (await world.RowsAsync("snapshots")).Count(snapshot => snapshot["status"]?.ToString() == "active");
        reverted.ShouldBeGreaterThan(0);
        await Expect(Passing(tab)).ToContainTextAsync("All kinds");
        // A snapshot that its source runs on is not in transition.
        await Expect(Passing(tab)).Not.ToContainTextAsync("snapshot");
    }

    [Fact]
    public async Task Cost_OneListRefused_IsALowerBoundAndOffersToReload()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        world.Calls.Fault = async context =>
        {
            if (context.Request.Path != "/api/v1/volumes")
            {
                return false;
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsJsonAsync(new { error = "Forbidden", message = "permission denied" }, context.RequestAborted);
            return true;
        };
        await tab.SignInAsync("viewer", "/all");
        await Expect(Tile(tab, "volumes")).ToContainTextAsync("Your key can't read these");

        var load = Cost(tab).GetByRole(AriaRole.Button, new() { Name = "Load the missing lists" });
        await load.ClickAsync();

        await Expect(Cost(tab)).ToContainTextAsync("7 of 8 lists");
        await Expect(Cost(tab).Locator(".figure")).ToContainTextAsync("at least");
        await Expect(load).ToBeEnabledAsync();

        world.Calls.Fault = null;
        await load.ClickAsync();
        await Expect(Cost(tab)).ToContainTextAsync("From all lists");
    }

    /// <summary>Each status has its number, and leads to just these rows.</summary>
    private static async Task ExpectStatusesAsync(ConsoleTab tab, string word, IReadOnlyList<JsonNode> rows)
    {
        foreach (var (status, count) in rows.CountBy(row => row["status"]!.GetValue<string>()))
        {
            await Expect(Tile(tab, word).Locator($"a[href$='{word}?status={status}']")).ToContainTextAsync($"{count} ");
        }
    }

    private static ILocator Tile(ConsoleTab tab, string word) => tab.Page.GetByTestId("overview").Locator($"[data-kind={word}]");

    private static ILocator Passing(ConsoleTab tab) => tab.Page.GetByTestId("in-transition");

    private static ILocator Cost(ConsoleTab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "Estimated cost" });
}
