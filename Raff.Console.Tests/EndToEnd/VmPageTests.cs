using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A VM's commands and its page in a real browser.</summary>
public sealed class VmPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Owner_StopsStartsRenamesTagsSnapshotsAndDeletes_EachSentOnceWithTheVmsProject()
    {
        var project = (await world.ProjectsAsync())["staging"];
        var id = await world.CreateVmAsync(project, "journey-01");
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/vms/{id}?scope=all");
        var page = tab.Page;
        var status = page.GetByTestId("vm-status");
        await Expect(status).ToContainTextAsync("active");
        world.Calls.Forget();

        // By its button, with the keyboard alone.
        await page.Locator("[data-command='vm.stop']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var confirm = page.GetByTestId("confirm");
        await Expect(confirm).ToHaveAttributeAsync("data-project-id", project);
        await Expect(confirm).ToContainTextAsync("staging");
        await PageChecks.ShouldBeFineAsync(page, "stop dialog");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByTestId("confirm-submit").PressAsync("Enter");
        await Expect(status).ToContainTextAsync("stopped");

        // Taken back by the toast.
        await page.GetByRole(AriaRole.Button, new() { Name = "Start again" }).First.ClickAsync();
        await Expect(status).ToContainTextAsync("active");

        await ChooseAsync(page, "vm.rename");
        await confirm.GetByLabel("Name").FillAsync("journey-02");
        await page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "journey-02", Level = 1 })).ToBeVisibleAsync();

        await ChooseAsync(page, "vm.add-tag");
        await confirm.GetByLabel("Tag").FillAsync("journey");
        await page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(page.GetByTestId("vm-tags")).ToContainTextAsync("journey");

        await page.GotoAsync(new Uri(world.App.Address, $"/vms/{id}?scope=all&tab=snapshots").ToString());
        await page.LiveAsync();
        await page.Locator(".related [data-command='snapshot.create']").ClickAsync();
        await confirm.GetByLabel("Name").FillAsync("before");
        await page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(tab.Rows.Filter(new() { HasText = "before" })).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Link, new() { Name = "Activity", Exact = true }).Last.ClickAsync();
        await Expect(page.GetByTestId("operation").Filter(new() { HasText = "Rename" })).ToHaveAttributeAsync("data-state", "succeeded");

        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await ChooseAsync(page, "vm.delete");
        await Expect(page.GetByTestId("losses")).ToContainTextAsync("1 snapshot of this VM");
        await page.GetByTestId("confirm-name").FillAsync("journey-02");
        await page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(page.GetByTestId("not-found")).ToContainTextAsync("journey-02 no longer exists.");

        var changes = world.Calls.All.Where(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();
        changes.Select(call => $"{call.Method} {call.Path.Replace(id, "{id}", StringComparison.Ordinal)}").ShouldBe(
            ["POST /api/v1/vms/{id}/stop", "POST /api/v1/vms/{id}/start",
            "PATCH /api/v1/vms/{id}/rename", "POST /api/v1/vms/{id}/tags", "POST /api/v1/snapshots",
            "DELETE /api/v1/vms/{id}"]);
        changes.ShouldAllBe(call => call.Project == project);
    }

    [Fact]
    public async Task RowMenu_InAProject_StopsWithTheVmsProjectAndShowsTheNewStatus()
    {
        var project = (await world.ProjectsAsync())["staging"];
        var id = await world.CreateVmAsync(project, "rowmenu-01");
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("staging-operator", "/p/staging/vms?q=rowmenu-01");
        var row = tab.Page.Locator($"[data-testid=resource-row][data-id='{id}']");
        await Expect(row).ToContainTextAsync("active");
        world.Calls.Forget();

        await row.GetByRole(AriaRole.Button, new() { Name = "Actions for rowmenu-01" }).ClickAsync();
        await PageChecks.ShouldBeFineAsync(tab.Page, "row menu");
        await tab.Page.Locator("[data-command='vm.stop']").ClickAsync();
        await tab.Page.GetByTestId("confirm-submit").DblClickAsync();

        await Expect(row).ToContainTextAsync("stopped");
        var change = world.Calls.All.Single(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal));
        (change.Path, change.Project).ShouldBe(($"/api/v1/vms/{id}/stop", project));
    }

    [Fact]
    public async Task Viewer_OnAPhone_SeesEveryTabAndIsToldWhatItsKeyLacks()
    {
        var vm = (await world.RowsAsync("vms", key: 4))[0];
        await using var profile = await chromium.ProfileAsync(390, 844);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("viewer", $"/vms/{vm["id"]}?scope=all");
        foreach (var name in new[] { "Overview", "Networks", "Storage", "Snapshots", "Backups", "Activity", "JSON" })
        {
            await tab.Page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
            await Expect(tab.Page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = name })).ToHaveAttributeAsync("aria-current", "page");
            await Expect(tab.Page.Locator("[data-state=loading], .skeleton[aria-busy]")).ToHaveCountAsync(0);
            await PageChecks.ShouldBeFineAsync(tab.Page, name);
        }

        await tab.Page.GetByTestId("commands").ClickAsync();
        await PageChecks.ShouldBeFineAsync(tab.Page, "actions menu");

        // This key may not read its own role, so only the API can refuse; the dialog says what it lacks.
        await tab.Page.Locator(".row-menu [data-command='vm.rename']").ClickAsync();
        await tab.Page.GetByTestId("confirm").GetByLabel("Name").FillAsync("mine");
        await tab.Page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(tab.Page.GetByTestId("confirm").GetByRole(AriaRole.Alert)).ToContainTextAsync("vm.manage");
        await PageChecks.ShouldBeFineAsync(tab.Page, "rename dialog");
    }

    private static async Task ChooseAsync(IPage page, string command)
    {
        await page.GetByTestId("commands").ClickAsync();
        await page.Locator($".row-menu [data-command='{command}']").ClickAsync();
        await Expect(page.GetByTestId("confirm")).ToHaveAttributeAsync("data-command", command);
    }
}
