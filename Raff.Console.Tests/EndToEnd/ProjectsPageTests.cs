using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The account's projects in a real browser: created, edited, protected, deleted once empty; and what others than the owner may do.</summary>
public sealed class ProjectsPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Fields_TypedInto_AreNotOverwrittenByAnswers()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await OpenAsync(profile, "owner", "/account/projects");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "New project" }).ClickAsync();
        var creating = Dialog(tab, "New project");
        await creating.GetByLabel("Name").RecordWritesAsync();
        await creating.GetByLabel("Description").RecordWritesAsync();

        await creating.GetByLabel("Description").PressSequentiallyAsync("Where the newest builds are tried by everybody");
        await creating.GetByLabel("Name").PressSequentiallyAsync(new string('n', 65));
        await creating.GetByLabel("Name").PressAsync("Enter");

        await Expect(creating.GetByText("The name has 65 characters; the limit is 64.")).ToBeVisibleAsync();
        (await creating.GetByLabel("Name").WritesAsync()).ShouldBeEmpty();
        (await creating.GetByLabel("Description").WritesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Owner_CreatesEditsProtectsAndDeletes_WithEachRefusalInItsPlace()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await OpenAsync(profile, "owner", "/account/projects?scope=staging");
        await Expect(tab.Switcher).ToContainTextAsync("staging");
        await Expect(Row(tab, "default")).ToContainTextAsync("default");
        world.Calls.Forget();

        // Created: what cannot be right is told before it is sent, a taken name by the API; what was typed stays.
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "New project" }).ClickAsync();
        var creating = Dialog(tab, "New project");
        await creating.GetByLabel("Description").FillAsync("For the launch.");
        await creating.GetByLabel("Name").FillAsync(" ");
        await creating.GetByLabel("Name").PressAsync("Enter");
        await Expect(creating.GetByText("The name is missing.")).ToBeVisibleAsync();
        await creating.GetByLabel("Name").FillAsync(new string('n', 65));
        await creating.GetByLabel("Name").PressAsync("Enter");
        await Expect(creating.GetByText("The name has 65 characters; the limit is 64.")).ToBeVisibleAsync();
        Changes().ShouldBeEmpty();
        await creating.GetByLabel("Name").FillAsync("production");
        await creating.GetByLabel("Name").PressAsync("Enter");
        await Expect(creating.GetByText("A project named production exists already.")).ToBeVisibleAsync();
        await Expect(creating.GetByLabel("Name")).ToHaveValueAsync("production");
        await Expect(creating.GetByLabel("Description")).ToHaveValueAsync("For the launch.");
        await creating.GetByLabel("Name").FillAsync("Launch Site");
        await creating.GetByRole(AriaRole.Button, new() { Name = "Create project" }).ClickAsync();
        await Expect(creating).ToBeHiddenAsync();
        await Expect(tab.Page.GetByText("Project Launch Site created")).ToBeVisibleAsync();
        await Expect(Row(tab, "Launch Site")).ToContainTextAsync("launch-site");
        var id = (await world.ProjectsAsync())["launch-site"];

        // The switcher knows it at once, and its new name too.
        await tab.Switcher.ClickAsync();
        await tab.Page.GetByTestId("scope-search").FillAsync("Launch Site");
        await tab.Page.Locator($"[data-testid=scope-option][data-scope=\"{id}\"]").First.ClickAsync();
        await Expect(tab.Switcher).ToContainTextAsync("Launch Site");
        await ActAsync(tab, "Launch Site", "Edit…");
        var editing = Dialog(tab, "Edit Launch Site");
        await Expect(editing.GetByLabel("Description")).ToHaveValueAsync("For the launch.");
        await editing.GetByLabel("Name").FillAsync("staging");
        await editing.GetByLabel("Name").PressAsync("Enter");
        await Expect(editing.GetByText("A project named staging exists already.")).ToBeVisibleAsync();
        await editing.GetByLabel("Name").FillAsync("Landing");
        await editing.GetByLabel("Name").PressAsync("Enter");
        await Expect(editing).ToBeHiddenAsync();
        await Expect(tab.Switcher).ToContainTextAsync("Landing");
        await Expect(Row(tab, "Landing")).ToContainTextAsync("launch-site");

        // Protected, then unprotected after its name was typed.
        await ActAsync(tab, "Landing", "Protect");
        await Expect(Row(tab, "Landing")).ToContainTextAsync("protected");
        await Expect(tab.Switcher).ToContainTextAsync("Protected");
        await ActAsync(tab, "Landing", "Remove protection…");
        var unprotecting = Dialog(tab, "Remove protection from Landing?");
        await Expect(unprotecting.GetByRole(AriaRole.Button, new() { Name = "Remove protection" })).ToBeDisabledAsync();
        await unprotecting.GetByRole(AriaRole.Textbox).FillAsync("Landing");
        await unprotecting.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Expect(unprotecting).ToBeHiddenAsync();
        await Expect(Row(tab, "Landing")).Not.ToContainTextAsync("protected");

        // Deleted: what is in it is named with the way there; what came since the look the API tells.
        var first = await world.CreateVmAsync(id, "blocker-01");
        await ActAsync(tab, "Landing", "Delete…");
        var deleting = Dialog(tab, "Delete the project Landing?");
        await Expect(deleting.GetByTestId("blockers").GetByRole(AriaRole.Link, new() { Name = "1 VM" }))
            .ToHaveAttributeAsync("href", "/p/launch-site/vms");
        await Expect(deleting).ToContainTextAsync("Buckets aren't visible through the API");
        await Expect(deleting.GetByRole(AriaRole.Button, new() { Name = "Delete project" })).ToBeDisabledAsync();
        await EmptyAsync(id, first);
        await deleting.GetByRole(AriaRole.Button, new() { Name = "Check again" }).ClickAsync();
        await deleting.GetByRole(AriaRole.Textbox).FillAsync("Landing");
        var second = await world.CreateVmAsync(id, "blocker-02");
        await deleting.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Expect(deleting.GetByRole(AriaRole.Alert)).ToContainTextAsync("Project Landing is not empty: it still has");
        await EmptyAsync(id, second);
        await deleting.GetByRole(AriaRole.Button, new() { Name = "Delete project" }).ClickAsync();
        await Expect(deleting).ToBeHiddenAsync();
        await Expect(tab.Switcher).ToContainTextAsync("All projects");
        await tab.SettledAsync();
        await Expect(Row(tab, "Landing")).ToHaveCountAsync(0);

        Changes().Select(call => call.Method).ShouldBe(["POST", "POST", "PUT", "PUT", "DELETE", "DELETE"]);
        world.Calls.All.Where(call => call.Path.StartsWith("/api/v1/projects", StringComparison.Ordinal)).ShouldAllBe(call => call.Project == null);
    }

    [Fact]
    public async Task Figures_Known_AreAddedToTheList()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await OpenAsync(profile, "owner", "/account/projects");
        var figures = tab.Page.GetByTestId("project-figures");
        var projects = await world.ProjectsAsync();
        await Expect(figures).ToHaveAttributeAsync("data-counted", projects.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var members = (await world.GetAsync($"projects/{projects["staging"]}/members?limit=1"))["total"]!.ToString();
        await Expect(Cell(tab, "staging", "Members")).ToHaveTextAsync(members);
        await Expect(Cell(tab, "staging", "Resources")).ToHaveTextAsync("–");

        await figures.GetByRole(AriaRole.Button, new() { Name = "Load the missing lists" }).ClickAsync();

        await Expect(figures).ToContainTextAsync("cover all resource kinds");
        var vms = (await world.RowsAsync("vms", project: projects["staging"])).Count;
        await Expect(Row(tab, "staging").GetByRole(AriaRole.Link, new() { Name = $"{vms} VMs" })).ToHaveAttributeAsync("href", "/p/staging/vms");
        await Expect(Cell(tab, "staging", "Cost / month")).ToContainTextAsync("$");

        // From one list page of the account to another and on to one of resources: each shows its own.
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "SSH keys", Exact = true }).ClickAsync();
        await Expect(tab.Table).ToHaveAttributeAsync("data-kind", "ssh-keys");
        await Expect(tab.Table).ToHaveAttributeAsync("data-state", "ready");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Volumes" }).ClickAsync();
        await Expect(tab.Table).ToHaveAttributeAsync("data-kind", "volumes");
        await Expect(tab.Table).ToHaveAttributeAsync("data-state", "ready");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Projects", Exact = true }).ClickAsync();
        await Expect(Row(tab, "staging")).ToHaveCountAsync(1);

        // Sorted and exported by what was found out, without a project column.
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Resources" }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/account/projects\?.*sort=resources"));
        var answer = await profile.APIRequest.GetAsync(new Uri(world.App.Address, "/account/projects/export.csv?q=staging").ToString());
        var csv = await answer.TextAsync();
        csv.TrimStart('\uFEFF').Split("\r\n")[0].ShouldBe(
            "name,slug,members,resources,kinds,monthly_usd,created,description,region,default,color,id,findings,worst_finding");
        csv.ShouldContain($"staging,staging,{members},");
        answer.Headers["x-export-coverage"].ShouldContain("1 row. Scope: the account.");
        (await profile.APIRequest.GetAsync(new Uri(world.App.Address, "/account/vms/export.csv").ToString())).Status.ShouldBe(404);
        (await profile.APIRequest.GetAsync(new Uri(world.App.Address, "/all/projects/export.csv").ToString())).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("admin", "Your account role Account Admin lacks account.projects.delete.", false)]
    [InlineData("viewer", "account.projects.delete", true)]
    public async Task NonOwner_SeesDisabledActionsWithTheReason(string identity, string reason, bool isCreateRefused)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await OpenAsync(profile, identity, "/account/projects");
        var create = tab.Page.GetByRole(AriaRole.Button, new() { Name = "New project" });

        if (isCreateRefused)
        {
            // What the key may not even know of itself is tried, and the refusal told.
            await create.ClickAsync();
            var creating = Dialog(tab, "New project");
            await creating.GetByLabel("Name").FillAsync("mine");
            await creating.GetByLabel("Name").PressAsync("Enter");
            await Expect(creating.GetByRole(AriaRole.Alert)).ToContainTextAsync("account.projects.create");
            await Expect(creating.GetByLabel("Name")).ToHaveValueAsync("mine");
            return;
        }

        await Expect(create).ToBeEnabledAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Actions for staging" }).ClickAsync();
        var delete = tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete…" });
        await Expect(delete).ToBeDisabledAsync();
        await Expect(delete).ToContainTextAsync(reason);
    }

    [Theory]
    [InlineData("staging-operator", 3, "projects")]
    [InlineData("staging-operator", 3, "ssh-keys")]
    [InlineData("billing", 5, "projects")]
    [InlineData("billing", 5, "ssh-keys")]
    public async Task MemberAndBilling_OpenByUrl_SeeOnlyWhatTheApiAllows(string identity, int key, string word)
    {
        await using var profile = await chromium.ProfileAsync();
        var said = await world.GetAsync($"{word}?limit=200", key);
        var tab = await OpenAsync(profile, identity, $"/account/{word}");

        if (said["data"] is System.Text.Json.Nodes.JsonArray rows)
        {
            (await tab.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.id)"))
                .ShouldBe(rows.Select(row => row!["id"]!.GetValue<string>()), ignoreOrder: true);
        }
        else
        {
            await Expect(tab.Page.GetByTestId("page-error")).ToContainTextAsync(said["message"]!.GetValue<string>());
            await Expect(tab.Rows).ToHaveCountAsync(0);
        }
    }

    private static ILocator Row(ConsoleTab tab, string name) =>
        tab.Rows.Filter(new() { Has = tab.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    private static ILocator Dialog(ConsoleTab tab, string title) => tab.Page.GetByRole(AriaRole.Dialog, new() { Name = title });

    private static ILocator Cell(ConsoleTab tab, string name, string column) =>
        Row(tab, name).GetByRole(AriaRole.Cell).Nth(column switch { "Members" => 2, "Resources" => 3, _ => 5 });

    private static async Task ActAsync(ConsoleTab tab, string name, string act)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = act, Exact = true }).ClickAsync();
    }

    private async Task<ConsoleTab> OpenAsync(IBrowserContext profile, string identity, string path)
    {
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync(identity, path);
        await tab.SettledAsync();
        return tab;
    }

    /// <summary>Deletes a VM and what came with it, as someone else would.</summary>
    private async Task EmptyAsync(string project, string vm)
    {
        await world.DeleteAsync($"vms/{vm}", project);
        foreach (var kind in (string[])["vpcs", "ips", "volumes"])
        {
            foreach (var row in await world.RowsAsync(kind, project: project))
            {
                await world.DeleteAsync($"{kind}/{row["id"]}", project);
            }
        }
    }

    private List<RecordedCall> Changes() =>
        [.. world.Calls.All.Where(call =>
            call.Method != "GET" && !call.Path.StartsWith("/api/v1/vms", StringComparison.Ordinal)
                && (call.Path.StartsWith("/api/v1/projects", StringComparison.Ordinal)))];
}
