using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>From a sweep to a resource and back: marks where people work, fixes one by one and in bulk, and what is accepted for a while.</summary>
public sealed class FindingJourneyTests(Chromium chromium, FindingJourneyTests.World world) : IClassFixture<FindingJourneyTests.World>
{
    private const string Rule = "vm.no_backup";

    [Fact]
    public async Task Owner_FollowsAMarkFixesOneThenTwelve_AndTheNextSweepConfirms()
    {
        var staging = (await world.ProjectsAsync())["staging"];
        for (var number = 1; number <= 13; number++)
        {
            await world.CreateVmAsync(staging, $"journey-{number:00}");
        }

        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await SweepAsync(tab);

        // The list: a mark on each row, and a filter in the address.
        await tab.GoAsync($"/all/vms?finding={Rule}&q=journey");
        await Expect(tab.Rows).ToHaveCountAsync(13);
        await Expect(tab.Rows.First.GetByTestId("finding-mark")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("Swept .* UTC"));
        await PageChecks.ShouldBeFineAsync(page, "list with marks");

        // The VM's own page: its findings, one of which is fixed there.
        await page.GetByRole(AriaRole.Link, new() { Name = "journey-01", Exact = true }).ClickAsync();
        var card = page.GetByTestId("subject-findings");
        var finding = card.Locator($"[data-testid=finding][data-rule='{Rule}']");
        await Expect(finding).ToHaveAttributeAsync("data-state", "open");
        await PageChecks.ShouldBeFineAsync(page, "page with findings");
        await finding.Locator("[data-testid=command][data-command='schedule.create']").ClickAsync();
        await page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(finding).ToHaveAttributeAsync("data-state", "fixed");
        await Expect(finding.GetByTestId("finding-fixed")).ToContainTextAsync("The next sweep confirms it");

        // The audit: the other twelve at once.
        await page.GotoAsync(new Uri(world.App.Address, $"/p/staging/audit?rule={Rule}&q=journey").ToString());
        await page.LiveAsync();
        await Expect(page.Locator("[data-testid=finding][data-state=fixed]")).ToHaveCountAsync(1);
        var fix = page.Locator("[data-testid=bulk-fix][data-command='schedule.create']");
        await Expect(fix).ToHaveTextAsync("Create backup schedule for these 12 VMs…");
        await fix.ClickAsync();
        await Expect(page.GetByTestId("bulk-summary")).ToHaveTextAsync("All 12 VMs allow \"Create backup schedule\".");
        await page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(page.Locator("[data-testid=finding][data-state=fixed]")).ToHaveCountAsync(13, new() { Timeout = 30_000 });

        // The next sweep no longer finds them; the journal says what they were for.
        await page.GetByTestId("sweep").ClickAsync();
        await Expect(page.GetByTestId("findings")).ToHaveAttributeAsync("data-total", "0", new() { Timeout = 60_000 });
        await page.GotoAsync(new Uri(world.App.Address, "/activity?scope=all").ToString());
        await page.LiveAsync();
        await Expect(page.GetByTestId("bulk-run").Filter(new() { HasText = "Create backup schedule: 12 VMs. Finding: VM without a backup" }))
            .ToHaveAttributeAsync("data-state", "succeeded");
        (await world.RowsAsync("backup-schedules", project: staging)).Count(row => row["vm_name"] is not null || row["product_vm"] is not null)
            .ShouldBeGreaterThanOrEqualTo(13);
    }

    [Fact]
    public async Task Owner_SeesMarksInSwitcherPaletteAndOverview()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await SweepAsync(tab);
        var open = await page.GetByTestId("findings").GetAttributeAsync("data-total");

        await tab.Switcher.ClickAsync();
        var marks = page.GetByTestId("scope-option").GetByTestId("finding-mark");
        await Expect(marks.First).ToBeVisibleAsync();
        var inProjects = await marks.EvaluateAllAsync<int[]>("marks => marks.map(mark => +mark.dataset.count)");
        inProjects.Sum().ShouldBeInRange(1, int.Parse(open!, CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Escape");

        await page.GetByTestId("palette-button").ClickAsync();
        await page.GetByTestId("palette-search").FillAsync("open to the world");
        var hit = page.GetByTestId("palette-option").Filter(new() { HasText = "SSH open to everyone" });
        await Expect(hit).ToContainTextAsync("open finding");
        await hit.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("audit\\?rule=fw.ssh_open"));

        await page.GotoAsync(new Uri(world.App.Address, "/all").ToString());
        await page.LiveAsync();
        var line = page.Locator("[data-testid=attention][data-rule='fw.ssh_open']");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(line).ToContainTextAsync("swept");
        await Expect(page.Locator("[data-testid=attention][data-rule='fw.any_any']")).ToHaveCountAsync(0);
        await PageChecks.ShouldBeFineAsync(page, "overview with findings");
        await line.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByTestId("findings")).ToHaveAttributeAsync("data-total", (await CountAsync(page))!);
    }

    [Theory]
    [InlineData("viewer", 4)]
    [InlineData("staging-operator", 3)]
    public async Task Key_WithFewerRights_SeesMarksOfItsProjectsOnly(string identity, int key)
    {
        await using var owner = await chromium.ProfileAsync();
        await SweepAsync(await ConsoleTab.OpenAsync(owner, world.App.Address));
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync(identity, "/all/firewalls?finding=any");
        await tab.SettledAsync();
        await Expect(tab.Rows.First.GetByTestId("finding-mark")).ToBeVisibleAsync();
        var projects = (await world.ProjectsAsync(key)).Values.ToHashSet();
        (await tab.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.projectId)")).ShouldAllBe(project => projects.Contains(project));

        await tab.Rows.First.GetByRole(AriaRole.Link).First.ClickAsync();
        var findings = page.GetByTestId("subject-findings").GetByTestId("finding");
        await Expect(findings.First).ToHaveAttributeAsync("data-state", "open");
        projects.ShouldContain((await findings.First.GetAttributeAsync("data-project-id"))!);
    }

    /// <summary>Sweeps by hand, whatever an earlier test left; the page says when the last sweep ended.</summary>
    private async Task SweepAsync(ConsoleTab tab)
    {
        await tab.SignInAsync("owner", "/all/audit");
        var swept = tab.Page.Locator(".mut", new() { HasText = "Swept" }).Locator("time");
        await Expect(swept).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        var before = (await swept.GetAttributeAsync("datetime"))!;
        // A list that was read a moment ago would not be read again.
        world.Time.Move(TimeSpan.FromSeconds(20));
        await tab.Page.GetByTestId("sweep").ClickAsync();
        await Expect(swept).Not.ToHaveAttributeAsync("datetime", before, new() { Timeout = 60_000 });
    }

    private static Task<string?> CountAsync(IPage page) => page.GetByTestId("findings").GetAttributeAsync("data-total");

    /// <summary>A console whose clock a test can move.</summary>
    public sealed class World : BrowserWorld
    {
        public World()
            : this(new ShiftedTime())
        {
        }

        private World(ShiftedTime time)
            : base(new Dictionary<string, string?>(), services => services.AddSingleton<TimeProvider>(time)) => Time = time;

        public ShiftedTime Time { get; }
    }
}
