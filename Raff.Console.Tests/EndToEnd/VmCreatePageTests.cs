using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>VMs created in a real browser: from a project and from all projects, by pointer and by keyboard, on a desk and on a phone.</summary>
public sealed class VmCreatePageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Owner_CreatesAVmFromAProject_AndSeesItSettle()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/staging/vms");
        await tab.SettledAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "New VM" }).ClickAsync();
        await Expect(tab.Page.Locator(".plans")).ToBeVisibleAsync();
        await FillAsync(tab.Page, "journey-01");
        await Expect(tab.Page.GetByTestId("estimate")).ToContainTextAsync("$19.99");
        await PageChecks.ShouldBeFineAsync(tab.Page, "New VM");
        await tab.Page.ReloadAsync();
        await tab.Page.LiveAsync();
        await Expect(tab.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("journey-01");
        await Expect(tab.Page.Locator("#vm-password")).ToHaveValueAsync("");
        world.Calls.Forget();

        // Without a password nothing is sent; the field says so and has the focus.
        await Submit(tab).ClickAsync();
        await Expect(tab.Page.GetByText("Choose or paste an SSH key, or set a password.")).ToBeVisibleAsync();
        Posts().ShouldBeEmpty();
        await tab.Page.Locator("#vm-password").FillAsync("AAaa11111111!");
        await tab.Page.Locator("#vm-password").PressAsync("Tab");
        await Submit(tab).DblClickAsync();

        await Expect(tab.Page).ToHaveURLAsync(new Regex("/vms/[0-9a-f-]{36}"));
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "journey-01" })).ToBeVisibleAsync();
        Posts().Single().Project.ShouldBe((await world.ProjectsAsync())["staging"]);
        await tab.GoAsync("/p/staging/vms?q=journey-01");
        await Expect(tab.Rows.Filter(new() { HasText = "journey-01" })).ToContainTextAsync("active");
    }

    [Fact]
    public async Task Owner_CreatesTwoVmsFromAllProjectsByKeyboardOnAPhone_InTheChosenProject()
    {
        await using var profile = await chromium.ProfileAsync(390, 844);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all/vms/new");
        await Expect(tab.Page.Locator(".plans")).ToBeVisibleAsync();
        await PageChecks.ShouldBeFineAsync(tab.Page, "New VM at 390 px");
        var staging = (await world.ProjectsAsync())["staging"];
        world.Calls.Forget();

        await tab.Page.GetByTestId("project-choice").GetByRole(AriaRole.Combobox).SelectOptionAsync(staging);
        await FillAsync(tab.Page, "phone-01");
        await tab.Page.GetByLabel("Quantity").FillAsync("2");
        await tab.Page.GetByLabel("Quantity").PressAsync("Tab");
        await Expect(tab.Page.GetByLabel("Name 2")).ToHaveValueAsync("phone-02");
        await Submit(tab).FocusAsync();
        await Expect(Submit(tab)).ToHaveTextAsync("Create 2 VMs in staging");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page).ToHaveURLAsync(new Regex("/all/vms$"));
        Posts().Count.ShouldBe(2);
        Posts().ShouldAllBe(post => post.Project == staging);
    }

    /// <summary>Also with an empty cache, and while what can be chosen arrives late.</summary>
    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Page_WhileItLoads_ShiftsNothing(int width, int height)
    {
        await using var profile = await chromium.ProfileAsync(width, height);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/settings");
        await tab.Page.AddInitScriptAsync("""
            window.shifted = 0;
            new PerformanceObserver(list => { for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value; })
              .observe({ type: 'layout-shift', buffered: true });
            """);
        foreach (var path in new[] { "/p/staging/vms/new", "/all/vms/new" })
        {
            await tab.Page.GotoAsync(new Uri(world.App.Address, path).ToString());
            await tab.Page.LiveAsync();
            await Expect(tab.Page.Locator(".plans")).ToBeVisibleAsync();
            await Expect(tab.Page.GetByText("Loading SSH keys…")).ToHaveCountAsync(0);
            await tab.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            (await tab.Page.EvaluateAsync<double>("window.shifted")).ShouldBeLessThan(0.01, path);
        }
    }

    /// <summary>By the link above the list, as an operator comes; the click is made in the page, so that what moves after it counts.</summary>
    [Theory]
    [InlineData("/p/staging/vms")]
    [InlineData("/all/vms")]
    public async Task Page_OpenedFromTheList_ShiftsNothing(string list)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", list);
        await tab.SettledAsync();
        var page = tab.Page;
        await page.EvaluateAsync("""
            () => {
              window.shifted = 0;
              new PerformanceObserver(seen => { for (const one of seen.getEntries()) { window.shifted += one.value; } }).observe({ type: 'layout-shift' });
              [...document.querySelectorAll('a')].find(one => one.textContent.trim() === 'New VM').click();
            }
            """);

        await Expect(page.Locator(".plans")).ToBeVisibleAsync();
        await Expect(page.GetByText("Loading SSH keys…")).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        (await page.EvaluateAsync<double>("window.shifted")).ShouldBeLessThan(0.01);
        await page.Locator("[data-testid=create-form] :is(input, select)").First.FocusAsync();
    }

    [Fact]
    public async Task Draft_OfASessionThatEnds_IsThereAfterSigningInAgainWithoutItsSecret()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/staging/vms/new");
        await Expect(tab.Page.Locator(".plans")).ToBeVisibleAsync();
        await FillAsync(tab.Page, "expired-01");

        await profile.ClearCookiesAsync();
        await tab.Page.ReloadAsync();
        await Expect(tab.Page.GetByTestId("sign-in-submit")).ToBeVisibleAsync();
        await tab.Page.Locator("[data-testid=demo-identity][data-identity=owner]").ClickAsync();

        await Expect(tab.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("expired-01");
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Premium, 2 vCPU, 4 GB") })).ToBeCheckedAsync();
        await Expect(tab.Page.Locator("#vm-password")).ToHaveValueAsync("");
        tab.Page.Url.ShouldNotContain("AAaa11111111");
    }

    [Fact]
    public async Task Duplicate_OfAVm_FillsTheFormAndCreatesAnotherLikeIt()
    {
        var staging = (await world.ProjectsAsync())["staging"];
        var id = await world.CreateVmAsync(staging, "twin-01");
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/vms/{id}?scope=staging");
        await tab.Page.GetByTestId("commands").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Duplicate" }).ClickAsync();
        await Expect(tab.Page.Locator(".plans")).ToBeVisibleAsync();
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("twin-02");
        await tab.Page.Locator("#vm-password").FillAsync("AAaa11111111!");
        await tab.Page.Locator("#vm-password").PressAsync("Tab");
        world.Calls.Forget();

        await Submit(tab).ClickAsync();

        await Expect(tab.Page).ToHaveURLAsync(new Regex("/vms/[0-9a-f-]{36}"));
        Posts().Single().Project.ShouldBe(staging);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Create another like this" }).ClickAsync();
        await Expect(tab.Page.GetByTestId("create-form")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#vm-password")).ToHaveValueAsync("");
    }

    private static ILocator Submit(ConsoleTab tab) => tab.Page.Locator("[data-testid=create-form] [data-command='vm.create']");

    private static async Task FillAsync(IPage page, string name)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Ubuntu") }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Premium, 2 vCPU, 4 GB") }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Premium, 2 vCPU, 4 GB") })).ToBeCheckedAsync();
        await page.Locator("#vm-password").FillAsync("AAaa11111111!");
        await page.Locator("#vm-password").PressAsync("Tab");
        await Expect(page).ToHaveURLAsync(new Regex("plan=3"));
    }

    private IReadOnlyList<RecordedCall> Posts() => [.. world.Calls.All.Where(call => call.Method == "POST" && call.Path == "/api/v1/vms")];
}
