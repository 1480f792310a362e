using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>What an operator does on a list page, in a real browser: search, sort, filter, page, choose columns, tick, export; all of it in the URL.</summary>
[Collection(WithBrowser.Name)]
public sealed class ListPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task SearchSortFilterAndPage_AsAnOperatorDoes_StandInTheUrlAndSurviveAReload()
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
        sorted.ShouldBe([.. sorted.Order(StringComparer.Ordinal)]);

        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Virtual machines" }).FillAsync("web");
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
        await tab.ShowsAsync("all");
        (await NamesAsync(tab)).ShouldBe(before);
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-density", "comfortable");
    }

    [Fact]
    public async Task Search_TypedLetterByLetter_IsWrittenByNoAnswerUntilAStepBack()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms");
        await tab.ShowsAsync("all");
        var field = tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Virtual machines" });
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
        await Assertions.Expect(tab.Page.GetByText("Rows 26–")).ToBeVisibleAsync();
        await tab.Rows.First.GetByRole(AriaRole.Checkbox).CheckAsync();

        await Assertions.Expect(tab.Page.GetByText("2 selected")).ToBeVisibleAsync();
        await tab.SwitchAsync("staging", (await world.ProjectsAsync())["staging"]);
        await Assertions.Expect(tab.Page.GetByText("selected")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Export_OfAFilteredList_HoldsEveryPassingRowWithItsProject()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms");
        var rows = await world.RowsAsync("vms");
        var active = rows.Count(row => row["status"]!.GetValue<string>() == "active");

        var csv = await (await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/all/vms/export.csv?status=active&size=25").ToString())).TextAsync();
        var json = (await (await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/all/vms/export.json?status=active").ToString())).JsonAsync())!.Value;

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldContain("project_id,project,name,status");
        lines.Length.ShouldBe(active + 2);
        lines[^1].ShouldContain($"{active} rows. Scope: All projects.");
        json.GetProperty("count").GetInt32().ShouldBe(active);
        json.GetProperty("rows").EnumerateArray().ShouldAllBe(row => row.GetProperty("project_id").GetString()!.Length > 0 && row.GetProperty("project").GetString()!.Length > 0);
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

    private static Task<string[]> NamesAsync(ConsoleTab tab) => tab.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.querySelector('a').textContent.trim())");

    /// <summary>Lifecycles take a few seconds.</summary>
    private sealed class SlowWorld() : BrowserWorld(new Dictionary<string, string?> { ["Emulator:OperationSeconds"] = "6", ["Snapshots:TransitionSeconds"] = "1" });
}
