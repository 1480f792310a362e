using Microsoft.Playwright;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The signature of the product, in a real browser: inside a project the list call carries the header, over all projects it does not.</summary>
public sealed class ProjectHeaderTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    public static TheoryData<string, string> Kinds => new()
    {
        { "vms", "vms" }, { "volumes", "volumes" }, { "snapshots", "snapshots" }, { "backups", "backups" }, { "backup-schedules", "backup-schedules" },
            { "vpcs", "vpcs" }, { "ips", "ips" }, { "firewalls", "security-groups" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ListPage_OfEachKind_SendsTheHeaderInsideAProjectAndNoneOverAll(string word, string path)
    {
        await using var profile = await chromium.ProfileAsync();
        var projects = await world.ProjectsAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/p/staging/{word}");
        await tab.ShowsAsync(projects["staging"]);
        await tab.RefreshAsync(world.Calls, path);
        var inside = Lists(tab, path);
        inside.ShouldNotBeEmpty();
        inside.ShouldAllBe(call => call.Project == projects["staging"]);
        (await RowIds(tab)).ShouldBe(await Ids(path, projects["staging"]), ignoreOrder: true);
        (await tab.FactsAsync()).TableScope.ShouldBe(projects["staging"]);

        await tab.GoAsync($"/all/{word}");
        await tab.RefreshAsync(world.Calls, path);
        var over = Lists(tab, path);
        over.ShouldNotBeEmpty();
        over.ShouldAllBe(call => call.Project == null);
        (await RowIds(tab)).ShouldBe(await Ids(path, null), ignoreOrder: true);
        (await tab.FactsAsync()).TableScope.ShouldBe("all");
        await tab.LeaveAsync();
    }

    [Theory]
    [InlineData("admin", 2)]
    [InlineData("staging-operator", 3)]
    [InlineData("viewer", 4)]
    [InlineData("billing", 5)]
    public async Task ListPages_OfEachIdentity_ShowExactlyTheApisRows(string identity, int key)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync(identity, "/settings");
        var projects = await world.ProjectsAsync(key);
        foreach (var (word, path) in Kinds.Select(row => row.Data))
        {
            await tab.GoAsync($"/all/{word}");
            await tab.ShowsAsync("all");
            (await RowIds(tab)).ShouldBe(await Ids(path, null, key), ignoreOrder: true, $"{word} over all");
            if (projects.TryGetValue("staging", out var staging))
            {
                await tab.GoAsync($"/p/staging/{word}");
                await tab.ShowsAsync(staging);
                (await RowIds(tab)).ShouldBe(await Ids(path, staging, key), ignoreOrder: true, $"{word} in staging");
            }
        }

        await tab.LeaveAsync();
    }

    private List<RecordedCall> Lists(ConsoleTab tab, string path) =>
        [.. world.Calls.From(tab).Where(call => call.Method == "GET" && call.Path == $"/api/v1/{path}")];

    /// <summary>The ids on every page of the list.</summary>
    private static async Task<List<string>> RowIds(ConsoleTab tab)
    {
        // Rows take their last order once the names of the projects are known.
        await Assertions.Expect(tab.Table).Not.ToHaveAttributeAsync("aria-busy", "true");
        var ids = new List<string>();
        while (true)
        {
            var page = await tab.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.id)");
            ids.AddRange(page);
            var next = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Next page" });
            if (page.Length == 0 || await next.IsDisabledAsync())
            {
                return ids;
            }

            await next.ClickAsync();
            await Assertions.Expect(tab.Rows.First).Not.ToHaveAttributeAsync("data-id", page[0]);
        }
    }

    private async Task<IEnumerable<string>> Ids(string path, string? project, int key = 1) =>
        (await world.RowsAsync(path, key, project)).Select(row => row["id"]!.ToString());
}
