using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Kinds;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>What an operator does on a list page, in a real browser: search, sort, filter, page, choose columns, tick, export; all of it in the URL.</summary>
public sealed class ListPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task SearchSortFilterAndPage_Used_AreInTheUrlAndSurviveAReload()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms?size=25");
        await tab.ShowsAsync("all");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await tab.Page.ArrivesAtAsync(new Regex("page=2"));
        await tab.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Name" }).GetByRole(AriaRole.Button).ClickAsync();
        await tab.Page.ArrivesAtAsync(new Regex("sort=name"));
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Name" })).ToHaveAttributeAsync("aria-sort", "ascending");
        var sorted = await NamesAsync(tab);
        sorted.ShouldBe([.. sorted.Order(NaturalKey.Comparer)]);

        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search VMs" }).FillAsync("web");
        await tab.Page.ArrivesAtAsync(new Regex("q=web"));
        await Assertions.Expect(tab.Rows.Filter(new() { HasNotText = "web" })).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Status" }).First.ClickAsync();
        await tab.Page.GetByRole(AriaRole.Checkbox, new() { Name = "active" }).First.CheckAsync();
        await tab.Page.ArrivesAtAsync(new Regex("status=active"));
        await Assertions.Expect(tab.Rows.Filter(new() { HasNotText = "active" })).ToHaveCountAsync(0);
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Columns" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Comfortable rows" }).CheckAsync();
        await tab.Page.ArrivesAtAsync(new Regex("density=comfortable"));
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-density", "comfortable");
        var before = await NamesAsync(tab);
        before.ShouldNotBeEmpty();

        await tab.Page.ReloadAsync();
        await tab.Page.LiveAsync();
        await tab.ShowsAsync("all");
        (await NamesAsync(tab)).ShouldBe(before);
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-density", "comfortable");
    }

    [Fact]
    public async Task Search_TypedLetterByLetter_IsNotOverwrittenUntilBack()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms");
        await tab.ShowsAsync("all");
        var field = tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search VMs" });
        await field.RecordWritesAsync();

        // Longer between two letters than the field waits: each is reported, and each is answered.
        await field.PressSequentiallyAsync("web prod staging", new() { Delay = 30 });

        await tab.Page.ArrivesAtAsync(new Regex(@"q=web(\+|%20)prod(\+|%20)staging$"));
        (await field.WritesAsync()).ShouldBeEmpty();
        await Assertions.Expect(field).ToHaveValueAsync("web prod staging");
        await tab.Page.GoBackAsync();
        await Assertions.Expect(field).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Selection_OverSortAndPage_IsKept()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms?size=25");
        await tab.ShowsAsync("all");

        await tab.Rows.First.GetByRole(AriaRole.Checkbox).CheckAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByText("26–50 of ")).ToBeVisibleAsync();
        await tab.Rows.First.GetByRole(AriaRole.Checkbox).CheckAsync();

        await Assertions.Expect(tab.Page.GetByText("2 selected")).ToBeVisibleAsync();
        await tab.SwitchAsync("staging", (await world.ProjectsAsync())["staging"]);
        await Assertions.Expect(tab.Page.GetByText("2 selected")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Export_OfAFilteredList_ContainsEveryMatchingRowWithItsProject()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms");
        var rows = await world.RowsAsync("vms");
        var active = rows.Count(row => row["status"]!.GetValue<string>() == "active");

        var answer = await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/all/vms/export.csv?status=active&size=25").ToString());
        var csv = await answer.TextAsync();
        var json = (await (await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/all/vms/export.json?status=active").ToString())).JsonAsync())!.Value;

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldContain("project_id,project,name,status");
        lines.Length.ShouldBe(active + 1);
        answer.Headers["x-export-coverage"].ShouldContain($"{active} rows. Scope: All projects.");
        json.GetProperty("count").GetInt32().ShouldBe(active);
        json.GetProperty("rows").EnumerateArray()
            .ShouldAllBe(row => row.GetProperty("project_id").GetString()!.Length > 0 && row.GetProperty("project").GetString()!.Length > 0);
    }

    [Theory]
    [InlineData("volumes", "attached")]
    [InlineData("snapshots", "source")]
    [InlineData("backups", "vm")]
    [InlineData("backup-schedules", "vm")]
    [InlineData("ips", "vm")]
    public async Task Rows_OfAVm_NameLinkAndExportIt(string kind, string column)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var vms = await world.RowsAsync("vms");
        var machines = (await world.RowsAsync(kind)).ToDictionary(row => row["id"]!.ToString(), row => vms.FirstOrDefault(vm => Owns(vm, row)));
        await tab.SignInAsync("owner", $"/all/{kind}?size=50");
        await tab.ShowsAsync("all");
        await Assertions.Expect(tab.Rows.GetByRole(AriaRole.Link,
            new() { Name = machines[(await Ids(tab)).First(id => machines[id] is not null)]!["name"]!.ToString(), Exact = true }).First).ToBeVisibleAsync();

        var shown = await tab.Rows.EvaluateAllAsync<string[][]>("rows => rows.map(row => { const link = row.querySelector('a[href^=\"/vms/\"]'); return " +
            "[row.dataset.id, link?.textContent ?? '', link?.getAttribute('href') ?? '']; })");
        shown.ShouldAllBe(row =>
            machines[row[0]] == null ? row[1].Length == 0 : row[1] == machines[row[0]]!["name"]!.ToString()
                && row[2] == $"/vms/{machines[row[0]]!["id"]}?scope=all");

        var json = (await (await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, $"/all/{kind}/export.json").ToString())).JsonAsync())!.Value;
        json.GetProperty("rows").EnumerateArray().ShouldAllBe(row => row.GetProperty(column + "_name")
            .GetString() == (machines[row.GetProperty("id").GetString()!] == null ? "" : machines[row.GetProperty("id").GetString()!]!["name"]!.ToString()));

        static bool Owns(System.Text.Json.Nodes.JsonNode vm, System.Text.Json.Nodes.JsonNode row) => row["ip_address"] is { } address
            ? row["status"]!.ToString() == "in-use"
                && (vm["public_ipv4_address"]?.ToString() == address.ToString() || vm["public_ipv6_address"]?.ToString() == address.ToString())
            : vm["id"]!.ToString() == row["product_vm"]?.ToString();

        static Task<string[]> Ids(ConsoleTab tab) => tab.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.id)");
    }

    [Fact]
    public async Task Vm_FilteredByAndFollowed_LeadsToItsPage()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var projects = await world.ProjectsAsync();
        var pgdata = (await world.RowsAsync("volumes", project: projects["production"]))
            .First(volume => volume["name"]!.ToString() == "pgdata")["product_vm"]!.ToString();
        var machine = (await world.RowsAsync("vms")).First(vm => vm["id"]!.ToString() == pgdata)["name"]!.ToString();
        await tab.SignInAsync("owner", "/p/production/volumes");
        await tab.ShowsAsync(projects["production"]);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "VM", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Filter by VM" }).GetByLabel(machine, new() { Exact = true }).CheckAsync();

        await tab.Page.ArrivesAtAsync(new Regex($"vm={pgdata}"));
        await Assertions.Expect(tab.Rows.Filter(new() { HasNotText = machine })).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Rows.Filter(new() { HasText = "pgdata" })).ToHaveCountAsync(1);

        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Rows.GetByRole(AriaRole.Link, new() { Name = "pgdata", Exact = true }).ClickAsync();
        await tab.Page.GetByTestId("resource-facts").GetByRole(AriaRole.Link, new() { Name = machine }).ClickAsync();
        await tab.Page.ArrivesAtAsync(new Regex($"/vms/{pgdata}"));
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(machine);
    }

    [Fact]
    public async Task Vm_InTransition_IsFollowedWithoutAReload()
    {
        await using var profile = await chromium.ProfileAsync();
        using var slow = new SlowWorld();
        var staging = (await slow.ProjectsAsync())["staging"];
        var name = "followed-01";
        await slow.CreateVmAsync(staging, name);
        var tab = await ConsoleTab.OpenAsync(profile, slow.App.Address);

        await tab.SignInAsync("owner", "/p/staging/vms");
        var row = tab.Rows.Filter(new() { HasText = name });

        await Assertions.Expect(row).ToContainTextAsync(new Regex("initiating|provisioning|booting"));
        await Assertions.Expect(row).ToContainTextAsync("active", new() { Timeout = 30_000 });
    }

    private static Task<string[]> NamesAsync(ConsoleTab tab) =>
        tab.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.querySelector('a').textContent.trim())");

    /// <summary>Lifecycles take a few seconds.</summary>
    private sealed class SlowWorld() : BrowserWorld(new Dictionary<string, string?> { ["Emulator:OperationSeconds"] = "6", ["Lists:TransitionSeconds"] = "1" });
}
