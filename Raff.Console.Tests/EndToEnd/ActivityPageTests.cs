using Microsoft.Playwright;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Changes as a person finds them again: in the drawer, on the activity page, in a file; by keyboard and on a phone.</summary>
public sealed class ActivityPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Changes_OfAnOwner_AreFoundInTheDrawerOnThePageAndInTheFile()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/settings?scope=all");
        await tab.Page.GetByPlaceholder("Find a project to protect").FillAsync("dev");
        await tab.Page.GetByTestId("protect").ClickAsync();
        await Expect(tab.Page.GetByTestId("toast")).ToContainTextAsync("dev is protected");
        await tab.GoAsync("/account/ssh-keys?scope=all");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add SSH key" }).ClickAsync();
        var adding = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Add an SSH key" });
        await adding.GetByLabel("Public key").FillAsync(SshKeyText.Ed25519("=cmd"));
        await adding.GetByLabel("Name").FillAsync("=cmd|calc");
        await adding.GetByRole(AriaRole.Button, new() { Name = "Add key" }).ClickAsync();
        await Expect(adding).ToBeHiddenAsync();

        // The drawer, by keyboard, without moving the page.
        var button = tab.Page.GetByTestId("activity-button");
        await button.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        var drawer = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Activity" });
        await Expect(drawer.GetByRole(AriaRole.Heading, new() { Name = "Activity" })).ToBeFocusedAsync();
        var entries = drawer.GetByTestId("operation");
        await Expect(entries.Nth(0)).ToHaveAttributeAsync("data-command", "ssh-key.create");
        await Expect(entries.Nth(0)).ToHaveAttributeAsync("data-state", "succeeded");
        await Expect(entries.Nth(1)).ToContainTextAsync("Protect project");
        await Expect(entries.Nth(1)).ToHaveAttributeAsync("data-project-id", (await world.ProjectsAsync())["dev"]);
        await PageChecks.ShouldBeFineAsync(tab.Page, "drawer");
        await tab.Page.SetViewportSizeAsync(390, 844);
        await PageChecks.ShouldBeFineAsync(tab.Page, "drawer on a phone");
        await tab.Page.SetViewportSizeAsync(1280, 800);
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(drawer).ToBeHiddenAsync();
        await Expect(button).ToBeFocusedAsync();

        // From there to the page; a followed link closes the drawer.
        await button.ClickAsync();
        await drawer.GetByRole(AriaRole.Link, new() { Name = "All activity" }).ClickAsync();
        await tab.Page.ArrivesAtAsync("*/activity?scope=all");
        await Expect(drawer).ToBeHiddenAsync();
        await tab.SettledAsync();
        var rows = tab.Table.GetByTestId("operation");
        await Expect(rows).ToHaveCountAsync(2);
        await PageChecks.ShouldBeFineAsync(tab.Page, "activity");
        await tab.Page.SetViewportSizeAsync(390, 844);
        await PageChecks.ShouldBeFineAsync(tab.Page, "activity on a phone");
        await Expect(rows.First).ToContainTextAsync("Add SSH key");
        await tab.Page.SetViewportSizeAsync(1280, 800);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Command" }).ClickAsync();
        await tab.Page.GetByLabel("Protect project").CheckAsync();
        await tab.Page.ArrivesAtAsync("*/activity?command=project.protect&scope=all");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows).ToContainTextAsync("dev");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Clear", Exact = true }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);

        await rows.First.GetByRole(AriaRole.Button, new() { Name = "Add SSH key" }).ClickAsync();
        var details = tab.Page.GetByTestId("operation-details");
        await Expect(details).ToContainTextAsync("UTC");
        await Expect(details.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await PageChecks.ShouldBeFineAsync(tab.Page, "details");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(details).ToBeHiddenAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();
        var file = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = "CSV" }).ClickAsync());
        var lines = (await File.ReadAllTextAsync(await file.PathAsync(), EngineWorld.Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[1].ShouldContain(",'=cmd|calc,");
        lines[2].ShouldContain("project.protect");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "API calls" }).ClickAsync();
        await tab.Page.ArrivesAtAsync("*/activity?tab=calls&scope=all");
        await Expect(tab.Rows.First).ToBeVisibleAsync();

        // Whoever reaches only staging sees neither.
        await using var other = await chromium.ProfileAsync();
        var operatorTab = await ConsoleTab.OpenAsync(other, world.App.Address);
        await operatorTab.SignInAsync("staging-operator", "/activity?scope=all");
        await operatorTab.SettledAsync();
        await Expect(operatorTab.Page.GetByTestId("journal-note")).ToContainTextAsync("those of other keys in projects your key can reach");
        await Expect(operatorTab.Page.Locator("[data-command='project.protect'], [data-command='ssh-key.create']")).ToHaveCountAsync(0);
        var export = await other.APIRequest.GetAsync(new Uri(world.App.Address, "/activity/export.csv").ToString());
        (await export.TextAsync()).ShouldNotContain("project.protect");
    }
}
