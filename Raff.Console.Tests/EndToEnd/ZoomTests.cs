using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>
/// The pages of commands and of the audit on a phone, and at 200 % zoom: a window of 1440 by 900 has 720 by 450 then. Nothing is cut or scrolls sideways, and
/// what there is to press can be reached.
/// </summary>
public sealed class ZoomTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private static readonly string[] Tabs = ["", "&tab=networks", "&tab=storage", "&tab=snapshots", "&tab=backups", "&tab=activity", "&tab=json"];

    private static readonly string[] Paths =
    [
        "/p/staging/vms/new", "/all/vms/new", "/all/volumes/new", "/activity?scope=all", "/all/audit", "/p/staging/audit?group=rule",
        "/all/audit?tab=compliance", "/all/audit?tab=accepted", "/all/audit/rules/vm.no_backup",
    ];

    [Theory]
    [InlineData(390, 844)]
    [InlineData(720, 450)]
    public async Task Pages_OfCommandsAndTheAudit_FitAndCanBeReached(int width, int height)
    {
        var id = await world.CreateVmAsync((await world.ProjectsAsync())["staging"], $"zoom-{width}");
        await using var profile = await chromium.ProfileAsync(width, height);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("owner", "/all/audit");
        await Expect(page.GetByTestId("findings")).ToHaveAttributeAsync("data-state", "ready", new() { Timeout = 60_000 });
        foreach (var path in Tabs.Select(rest => $"/vms/{id}?scope=staging{rest}").Concat(Paths))
        {
            await page.GotoAsync(new Uri(world.App.Address, path).ToString());
            await Expect(page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(page.Locator("[data-state=loading], .skeleton[aria-busy]")).ToHaveCountAsync(0);
            await LookAsync(page, $"{path} at {width} px");
        }
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(720, 450)]
    public async Task Dialogs_OfBulkRunsAndTheAudit_FitAndCanBeReached(int width, int height)
    {
        var project = (await world.ProjectsAsync())["staging"];
        await world.CreateVmAsync(project, $"zoomed-{width}");
        await using var profile = await chromium.ProfileAsync(width, height);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("owner", $"/all/vms?q=zoomed-{width}");
        await tab.RefreshAsync(world.Calls, "vms");
        await Expect(tab.Rows).ToHaveCountAsync(1);

        // By the keyboard alone: select, choose, confirm.
        await tab.Rows.First.GetByRole(AriaRole.Checkbox).PressAsync("Space");
        foreach (var command in new[] { "vm.stop", "vm.add-tag", "snapshot.create", "backup.create", "vm.delete" })
        {
            var bar = page.GetByRole(AriaRole.Region, new() { Name = "Selected rows" });
            var button = bar.Locator($"[data-command='{command}']");
            await button.PressAsync("Enter");
            await DialogAsync(page, $"bulk {command} at {width} px");
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.GetByTestId("confirm")).ToHaveCountAsync(0);
        }

        await page.GetByTestId("activity-button").PressAsync("Enter");
        await Expect(page.GetByTestId("activity-drawer")).ToBeVisibleAsync();
        await LookAsync(page, $"activity drawer at {width} px");
        await page.Keyboard.PressAsync("Escape");

        await page.GotoAsync(new Uri(world.App.Address, "/all/audit?rule=vm.no_backup").ToString());
        await Expect(page.GetByTestId("findings")).ToHaveAttributeAsync("data-state", "ready", new() { Timeout = 60_000 });
        await page.GetByTestId("finding-details").First.PressAsync("Enter");
        await LookAsync(page, $"details of a finding at {width} px");
        await page.GetByTestId("accept").PressAsync("Enter");
        await Expect(page.GetByTestId("accept-reason")).ToBeFocusedAsync();
        await FitsAsync(page, $"accepting at {width} px");
    }

    private static async Task DialogAsync(IPage page, string what)
    {
        await Expect(page.GetByTestId("confirm")).ToBeVisibleAsync();
        await Expect(page.Locator("dialog[open] :focus")).ToHaveCountAsync(1);
        await FitsAsync(page, what);
        await page.GetByTestId("confirm-submit").ScrollIntoViewIfNeededAsync();
        await Expect(page.GetByTestId("confirm-submit")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    private static async Task FitsAsync(IPage page, string what)
    {
        (await page.EvaluateAsync<bool>("""
            () => {
              const rect = document.querySelector('dialog[open]').getBoundingClientRect();
              return rect.left >= 0 && rect.right <= innerWidth && rect.top >= 0 && rect.bottom <= innerHeight;
            }
            """)).ShouldBeTrue($"{what}: the dialog fits the screen");
        await LookAsync(page, what);
    }

    /// <summary>Colors do not depend on the width: the whole check on the phone, the rest at 200 %.</summary>
    private static async Task LookAsync(IPage page, string what)
    {
        if (page.ViewportSize!.Width < 720)
        {
            await PageChecks.ShouldBeFineAsync(page, what);
        }

        (await page.EvaluateAsync<string[]>("""
            () => {
              // What scrolls by itself, such as a table or the tabs of a page, may be wider.
              const isInside = (one, wanted) => { while ((one = one.parentElement)) { if (wanted(one)) { return true; } } return false; };
              return [...document.querySelectorAll('main :is(button, a, input, select, summary), dialog[open] :is(button, input, select)')]
              .filter(one => one.checkVisibility() && !isInside(one, outer => /auto|scroll/.test(getComputedStyle(outer).overflowX)))
              .filter(one => { const rect = one.getBoundingClientRect(); return rect.width > 1 && (rect.left < -1 || rect.right > innerWidth + 1); })
              .map(one => one.outerHTML.slice(0, 160));
            }
            """)).ShouldBeEmpty($"{what}: out of reach");
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{what}: nothing may be wider than the screen");
    }
}
