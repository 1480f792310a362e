using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The audit for keys that may not do everything: they sweep, read and drill down in what they reach, and fix what they may change.</summary>
public sealed class AuditRoleTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private const string Rule = "vm.no_backup";
    private const string Fix = "[data-testid=command][data-command='schedule.create']";

    [Fact]
    public async Task StagingOperator_SweepsDrillsDownAndFixes_AndTheNextSweepConfirms()
    {
        var staging = (await world.ProjectsAsync())["staging"];
        await using var profile = await chromium.ProfileAsync();
        var (tab, _) = await KeyWithRoles.SignInAsync(
            world, profile, "Audits staging", $"/all/audit?rule={Rule}", ("staging", "operator"), ("production", "viewer"));
        var page = tab.Page;
        await SweptAsync(page);
        await Expect(page.Locator("[data-testid=finding]:not([data-project-id])")).ToHaveCountAsync(0);
        var own = page.Locator($"[data-testid=finding][data-project-id='{staging}']").First;
        var id = (await own.GetAttributeAsync("data-resource-id"))!;
        world.Calls.Forget();

        // In production nothing can be fixed; the reason says so. Each test id is of the finding whose details are open.
        var other = page.Locator($"[data-testid=finding][data-project-id='{(await world.ProjectsAsync())["production"]}']").First;
        await other.GetByTestId("finding-details").PressAsync("Enter");
        await Expect(other.Locator(Fix)).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(other.Locator(Fix)).ToHaveAttributeAsync("aria-describedby", new System.Text.RegularExpressions.Regex("."));
        await Expect(other).ToContainTextAsync("Your role Viewer in production lacks");

        // From the finding to the VM, where it is fixed.
        await own.GetByRole(AriaRole.Link).First.ClickAsync();
        var finding = page.GetByTestId("subject-findings").Locator($"[data-testid=finding][data-rule='{Rule}']");
        await Expect(finding).ToHaveAttributeAsync("data-state", "open");
        await finding.Locator(Fix).PressAsync("Enter");
        await Expect(page.GetByTestId("confirm-submit")).ToBeEnabledAsync();
        await page.GetByTestId("confirm-submit").PressAsync("Enter");
        await Expect(finding).ToHaveAttributeAsync("data-state", "fixed");
        Changes().Select(call => (call.Path, call.Project)).ShouldBe([("/api/v1/backup-schedules", staging)]);

        await page.GotoAsync(new Uri(world.App.Address, $"/p/staging/audit?rule={Rule}").ToString());
        var fixedOne = page.Locator($"[data-testid=finding][data-resource-id='{id}']");
        await Expect(fixedOne).ToHaveAttributeAsync("data-state", "fixed");
        await page.GetByTestId("sweep").PressAsync("Enter");
        await Expect(fixedOne).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Viewer_SweepsAndDrillsDown_AndFixesNothingEvenWithAForgedEvent()
    {
        await using var profile = await chromium.ProfileAsync();
        var (tab, _) = await KeyWithRoles.SignInAsync(world, profile, "Views staging", $"/all/audit?rule={Rule}", ("staging", "viewer"));
        var page = tab.Page;
        await SweptAsync(page);
        world.Calls.Forget();
        await Expect(page.Locator("[data-testid=bulk-fix][data-command='schedule.create']")).ToHaveAttributeAsync("aria-disabled", "true");
        var finding = page.GetByTestId("finding").First;
        await finding.GetByTestId("finding-details").PressAsync("Enter");
        await Expect(finding.Locator(Fix)).ToHaveAttributeAsync("aria-disabled", "true");
        await PageChecks.ShouldBeFineAsync(page, "audit of a viewer");

        // Whoever takes the mark away reaches no handler.
        await page.Locator("[data-testid=bulk-fix], " + Fix).EvaluateAllAsync<object?>(
            "items => items.forEach(item => { item.removeAttribute('aria-disabled'); item.disabled = false; item.click(); })");
        await finding.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByTestId("subject-findings").Locator(Fix)).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(page.GetByTestId("confirm")).ToHaveCountAsync(0);
        Changes().ShouldBeEmpty();
    }

    [Fact]
    public async Task DemoViewer_RefusedByTheApiOnce_IsNotOfferedTheSameAgain()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("viewer", $"/p/staging/audit?rule={Rule}");
        await SweptAsync(page);
        var finding = page.GetByTestId("finding").First;
        await finding.GetByTestId("finding-details").ClickAsync();
        world.Calls.Forget();
        await finding.Locator(Fix).ClickAsync();
        await page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(page.GetByTestId("confirm").GetByRole(AriaRole.Alert)).ToContainTextAsync("lacks the permission");
        await page.Keyboard.PressAsync("Escape");

        // This key cannot read its own role, but now it is known.
        await Expect(finding.Locator(Fix)).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(finding).ToContainTextAsync("The Raff API refused this before");
        Changes().Count.ShouldBe(1, "it was refused once and not sent again");
    }

    /// <summary>Sweeps by hand, whatever an earlier test left, and waits until it has ended: then the list of findings stands still.</summary>
    private static async Task SweptAsync(IPage page)
    {
        await Expect(page.GetByTestId("findings")).ToHaveAttributeAsync("data-state", "ready", new() { Timeout = 60_000 });
        var swept = page.Locator(".mut", new() { HasText = "Swept" }).Locator("time");
        await Expect(page.GetByTestId("sweep")).ToBeEnabledAsync(new() { Timeout = 60_000 });
        var before = (await swept.GetAttributeAsync("datetime"))!;
        await page.GetByTestId("sweep").PressAsync("Enter");
        await Expect(swept).Not.ToHaveAttributeAsync("datetime", before, new() { Timeout = 60_000 });
        await Expect(page.GetByTestId("sweep-progress")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("finding").First).ToBeVisibleAsync();
    }

    private List<RecordedCall> Changes() =>
        [.. world.Calls.All.Where(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal))];
}
