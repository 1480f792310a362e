using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>
/// Commands of VMs for keys that may not do everything, and can read what their roles are: what is not allowed is disabled with its reason, and refused on the
/// server too. The demo keys of these roles cannot read their own role; the API refuses them (<see cref="VmPageTests"/>).
/// </summary>
public sealed class VmRoleTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task StagingOperator_ChangesStagingAlone_AndProductionSaysWhy()
    {
        var projects = await world.ProjectsAsync();
        var own = await world.CreateVmAsync(projects["staging"], "role-staging");
        var other = await world.CreateVmAsync(projects["production"], "role-production");
        await using var profile = await chromium.ProfileAsync();
        var (tab, _) = await KeyWithRoles.SignInAsync(
            world, profile, "Operates staging", "/all/vms?q=role-", ("staging", "operator"), ("production", "viewer"));
        var page = tab.Page;
        await Expect(tab.Rows).ToHaveCountAsync(2);
        world.Calls.Forget();

        await Menu(tab, "role-production").ClickAsync();
        await ShouldAllBeDisabledAsync(page.Locator(".row-menu:popover-open"), "in production lacks");
        await page.Keyboard.PressAsync("Escape");
        await Menu(tab, "role-staging").ClickAsync();
        await Expect(page.Locator(".row-menu [data-command='vm.delete']")).ToContainTextAsync("Your role Operator in staging lacks vm.delete.");
        await page.Locator(".row-menu [data-command='vm.stop']").ClickAsync();
        await page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(tab.Rows.Filter(new() { HasText = "role-staging" })).ToContainTextAsync("stopped");

        // The same in bulk: the VM of production is skipped with its reason.
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Select all on this page" }).CheckAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Selected rows" }).Locator("[data-command='vm.start']").ClickAsync();
        await Expect(page.GetByTestId("confirm")).ToContainTextAsync("Your role Viewer in production lacks vm.power.");
        await page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(tab.Rows.Filter(new() { HasText = "role-staging" })).ToContainTextAsync("active");
        Changes().Select(call => (call.Path, call.Project))
            .ShouldBe([($"/api/v1/vms/{own}/stop", projects["staging"]), ($"/api/v1/vms/{own}/start", projects["staging"])]);

        // The demo key reaches staging alone: production is not even there.
        await using var demo = await chromium.ProfileAsync();
        var second = await ConsoleTab.OpenAsync(demo, world.App.Address);
        await second.SignInAsync("staging-operator", $"/vms/{other}?scope=all");
        await Expect(second.Page.GetByTestId("not-found")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Viewer_SeesEveryCommandDisabledWithItsReason_AndAForgedEventSendsNothing()
    {
        var projects = await world.ProjectsAsync();
        var id = await world.CreateVmAsync(projects["staging"], "viewed-01");
        await using var profile = await chromium.ProfileAsync();
        var (tab, _) = await KeyWithRoles.SignInAsync(world, profile, "Sees staging", $"/vms/{id}?scope=all", ("staging", "viewer"));
        var page = tab.Page;
        await Expect(page.GetByTestId("vm-status")).ToContainTextAsync("active");
        world.Calls.Forget();

        await page.GetByTestId("commands").ClickAsync();
        var menu = page.Locator("#command-menu");
        await ShouldAllBeDisabledAsync(menu, "Your role Viewer in staging lacks");
        await PageChecks.ShouldBeFineAsync(page, "actions of a viewer");

        // Whoever takes the mark away reaches no handler.
        await menu.Locator("[data-testid=command]").EvaluateAllAsync<object?>(
            "items => items.forEach(item => { item.removeAttribute('aria-disabled'); item.disabled = false; item.click(); })");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByTestId("palette-button").ClickAsync();
        await page.GetByTestId("palette-search").FillAsync("stop viewed-01");
        var stop = page.GetByTestId("palette-option").Filter(new() { HasText = "Stop viewed-01" });
        await Expect(stop).ToContainTextAsync("Your role Viewer in staging lacks vm.power.");
        await Expect(stop).ToHaveAttributeAsync("aria-disabled", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("confirm")).ToHaveCountAsync(0);

        await tab.GoAsync("/p/staging/vms");
        var create = page.Locator(".acts [data-command='vm.create']");
        await Expect(create).ToHaveAttributeAsync("aria-disabled", "true");
        await page.GotoAsync(new Uri(world.App.Address, "/p/staging/vms/new").ToString());
        await page.LiveAsync();
        await Expect(page.GetByTestId("create-form")).ToContainTextAsync("Your role Viewer in staging lacks vm.create.");
        Changes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Operator_WhoseRoleChangesWhileADialogIsOpen_IsRefusedOnTheServer()
    {
        var staging = (await world.ProjectsAsync())["staging"];
        var id = await world.CreateVmAsync(staging, "demoted-01");
        await using var profile = await chromium.ProfileAsync();
        var (tab, grants) = await KeyWithRoles.SignInAsync(world, profile, "Was an operator", $"/vms/{id}?scope=all", ("staging", "operator"));
        var page = tab.Page;
        await page.GetByTestId("commands").ClickAsync();
        await page.Locator(".row-menu [data-command='vm.rename']").ClickAsync();
        await page.GetByTestId("confirm").GetByLabel("Name").FillAsync("mine");
        world.Calls.Forget();

        await world.SendAsync(HttpMethod.Patch, $"projects/{staging}/members/{grants[0]}", new { role_id = await KeyWithRoles.RoleAsync(world, "viewer") });
        world.App.Services.GetRequiredService<IdentityNews>().AnnounceAll();
        await Expect(page.Locator(".acts > [data-command='vm.stop']")).ToHaveCountAsync(0);
        await page.GetByTestId("confirm-submit").ClickAsync();

        await Expect(page.GetByTestId("confirm").GetByRole(AriaRole.Alert)).ToContainTextAsync("Your role Viewer in staging lacks vm.manage.");
        await Expect(page.GetByTestId("confirm").GetByLabel("Name")).ToHaveValueAsync("mine");
        Changes().ShouldBeEmpty();
    }

    private static ILocator Menu(ConsoleTab tab, string name) => tab.Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}" });

    private static async Task ShouldAllBeDisabledAsync(ILocator menu, string reason)
    {
        var commands = menu.Locator("[data-testid=command]");
        await Expect(commands.First).ToBeVisibleAsync();
        await Expect(commands.Filter(new() { HasText = reason })).ToHaveCountAsync(await commands.CountAsync());
        await Expect(menu.Locator("[data-testid=command][aria-disabled=true][aria-describedby]")).ToHaveCountAsync(await commands.CountAsync());
        (await commands.CountAsync()).ShouldBeGreaterThan(20);
    }

    private List<RecordedCall> Changes() =>
        [.. world.Calls.All.Where(call => call.Path.StartsWith("/api/v1/vms", StringComparison.Ordinal) && call.Method != "GET")];
}
