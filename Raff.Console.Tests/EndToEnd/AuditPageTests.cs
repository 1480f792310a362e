using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The audit in a browser: a first visit shows findings, one is fixed and gone after the next sweep,
/// one is accepted; each key sees its own part.</summary>
public sealed class AuditPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Owner_OnAFirstVisit_SeesFindingsFixesOneAndAcceptsOne()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/audit?rule=vm.no_backup");
        await Expect(tab.Page.GetByTestId("findings")).ToHaveAttributeAsync("data-state", "ready");
        await PageChecks.ShouldBeFineAsync(tab.Page, "audit");
        var first = tab.Page.GetByTestId("finding").Filter(new() { HasText = "acme" }).First;
        var vm = (await first.GetAttributeAsync("data-resource-id"))!;
        var finding = tab.Page.Locator($"[data-testid=finding][data-resource-id='{vm}']");
        var count = int.Parse((await tab.Page.GetByTestId("findings").GetAttributeAsync("data-total"))!, System.Globalization.CultureInfo.InvariantCulture);

        await finding.GetByTestId("finding-details").ClickAsync();
        await finding.Locator("[data-testid=command][data-command='schedule.create']").ClickAsync();
        await tab.Page.GetByTestId("confirm-submit").ClickAsync();
        await Expect(tab.Page.GetByTestId("confirm-submit")).ToHaveCountAsync(0);
        await tab.Page.GetByTestId("sweep").ClickAsync();
        await Expect(finding).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(tab.Page.GetByTestId("findings")).ToHaveAttributeAsync("data-total", $"{count - 1}");

        var next = tab.Page.GetByTestId("finding").First;
        var accepted = tab.Page.Locator($"[data-testid=finding][data-resource-id='{await next.GetAttributeAsync("data-resource-id")}']");
        await next.GetByTestId("finding-details").ClickAsync();
        await next.GetByTestId("accept").ClickAsync();
        await tab.Page.GetByTestId("accept-reason").FillAsync("It is rebuilt from an image every night.");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Accept finding" }).ClickAsync();
        await Expect(accepted).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Views" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Accepted") })
            .ClickAsync();
        await Expect(accepted).ToContainTextAsync("It is rebuilt from an image every night.");
    }

    [Theory]
    [InlineData("viewer", false)]
    [InlineData("staging-operator", true)]
    public async Task Key_WithFewerRights_SeesOnlyFindingsOfItsProjects(string identity, bool onlyStaging)
    {
        await using var owner = await chromium.ProfileAsync();
        await (await ConsoleTab.OpenAsync(owner, world.App.Address)).SignInAsync("owner", "/all/audit");
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync(identity, "/all/audit");
        await Expect(tab.Page.GetByTestId("findings")).ToHaveAttributeAsync("data-state", "ready", new() { Timeout = 60_000 });

        var projects = (await world.ProjectsAsync(onlyStaging ? 3 : 4)).Values.ToHashSet();
        var shown = await tab.Page.GetByTestId("finding").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.projectId ?? '')");

        shown.ShouldNotBeEmpty();
        shown.Where(project => project.Length > 0).ShouldAllBe(project => projects.Contains(project));
    }

    [Fact]
    public async Task Rule_OnItsPage_SaysWhyAndHowToFixIt()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/audit/rules/fw.ssh_open");

        await Expect(tab.Page.GetByTestId("rule")).ToContainTextAsync("Why it matters");
        await Expect(tab.Page.GetByTestId("rule")).ToContainTextAsync("How to fix it");
        await PageChecks.ShouldBeFineAsync(tab.Page, "rule");
    }
}
