using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The switcher in a real browser: how fast it opens, that it finds any project, and that it needs no mouse.</summary>
public sealed class SwitcherTests(Chromium chromium, StubbedConsole console) : IClassFixture<StubbedConsole>
{
    private const int Openings = 9;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(51)]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public async Task Switcher_AccountsOfAnySize_OpensWithin100MillisecondsAndFindsAnyProject(int projects)
    {
        await using var profile = await chromium.ProfileAsync();
        var page = await SignInAsync(profile, projects);
        await Expect(page.Locator(".count")).ToHaveTextAsync(projects == 1 ? "1 project" : $"{projects:N0} projects");

        // From the click to the frame with the options in it, taken by the browser's own clock. The machine runs other tests beside this one:
        // the best of several openings says what the switcher needs, the others what the neighbours took.
        var times = new List<double>();
        for (var opening = 0; opening < Openings; opening++)
        {
            times.Add(await page.EvaluateAsync<double>("""
                async () => {
                  const options = () => document.querySelector('[data-testid=scope-option]');
                  const shown = new Promise(resolve => new MutationObserver((_, watcher) => { if (options()) { watcher.disconnect(); resolve(); } })
                      .observe(document.body, { childList: true, subtree: true }));
                  performance.mark('clicked');
                  document.querySelector('[data-testid=scope-switcher]').click();
                  await shown;
                  await new Promise(requestAnimationFrame);
                  return performance.measure('opening', 'clicked').duration;
                }
                """));
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.GetByTestId("scope-option")).ToHaveCountAsync(0);
        }

        times.Min().ShouldBeLessThan(100, $"openings took {string.Join(", ", times.Select(time => time.ToString("0", null)))} ms");

        if (projects > 0)
        {
            var last = $"project-{projects - 1:0000}";
            await page.GetByTestId("scope-switcher").ClickAsync();
            await page.Keyboard.TypeAsync(last);
            await page.Keyboard.PressAsync("Enter");
            await page.ArrivesAtAsync($"*/p/{last}");
            await Expect(page.GetByTestId("scope-switcher")).ToContainTextAsync(last);
        }
    }

    [Fact]
    public async Task Switcher_ByKeyboardAlone_MovesPinsChoosesAndGivesTheFocusBack()
    {
        await using var profile = await chromium.ProfileAsync();
        var page = await SignInAsync(profile, 52);
        await page.GotoAsync(new Uri(console.App.Address, "/all/volumes").ToString());
        await page.LiveAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Volumes");

        await page.Keyboard.PressAsync("s");
        var search = page.GetByTestId("scope-search");
        await Expect(search).ToBeFocusedAsync();
        await ActiveIsAsync(page, "All projects");
        await Expect(page.GetByTestId("scope-option").Nth(1)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await ActiveIsAsync(page, "project-0000");
        await page.Keyboard.PressAsync("End");
        await ActiveIsAsync(page, "Show more of 52");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("scope-option")).ToHaveCountAsync(53);
        await page.Keyboard.PressAsync("Home");
        await ActiveIsAsync(page, "All projects");
        await page.Keyboard.PressAsync("Escape");
        await Expect(search).ToBeHiddenAsync();
        await Expect(page.GetByTestId("scope-switcher")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(search).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("0042");
        await ActiveIsAsync(page, "project-0042");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pin project-0042" })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");

        await page.ArrivesAtAsync("*/p/project-0042/volumes");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await Expect(page.Locator("#announcer")).ToContainTextAsync("project-0042 · Volumes");
    }

    [Fact]
    public async Task Option_ClickWithControlHeld_OpensTheScopeInANewTabAndLeavesThisOne()
    {
        await using var profile = await chromium.ProfileAsync();
        var page = await SignInAsync(profile, 53);
        await page.GotoAsync(new Uri(console.App.Address, "/all/volumes?q=db").ToString());
        await page.LiveAsync();
        await page.GetByTestId("scope-switcher").ClickAsync();

        var opened = await profile.RunAndWaitForPageAsync(() => page.Locator("[data-testid=scope-option][data-scope=prj_0007]")
            .ClickAsync(new() { Modifiers = [KeyboardModifier.ControlOrMeta] }));

        await opened.ArrivesAtAsync("*/p/project-0007/volumes?q=db");
        await Expect(opened.GetByTestId("scope-switcher")).ToContainTextAsync("project-0007");
        page.Url.ShouldEndWith("/all/volumes?q=db");
        await Expect(page.GetByTestId("scope-switcher")).ToContainTextAsync("All projects");
    }

    [Fact]
    public async Task Words_TypedBeforeTheServerHandlesTheOpening_AreKeptAndAnsweredByEnter()
    {
        await using var profile = await chromium.ProfileAsync();
        var page = await SignInAsync(profile, 54);
        await Expect(page.Locator(".count")).ToHaveTextAsync("54 projects");

        // Opening, words and Enter in one task of the browser: no answer of the server can have come in between.
        await page.GetByTestId("scope-switcher").EvaluateAsync("""
            button => {
              button.click();
              const field = document.querySelector('[data-testid=scope-search]');
              field.value = 'project-0033';
              field.dispatchEvent(new Event('input', { bubbles: true }));
              field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
            }
            """);

        await page.ArrivesAtAsync("*/p/project-0033");
    }

    [Fact]
    public async Task Enter_WithoutWords_StaysInTheScope()
    {
        await using var profile = await chromium.ProfileAsync();
        var page = await SignInAsync(profile, 55);
        await page.GotoAsync(new Uri(console.App.Address, "/p/project-0007/vms").ToString());
        await page.LiveAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Virtual machines");

        await page.GetByTestId("scope-switcher").ClickAsync();
        await ActiveIsAsync(page, "project-0007");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByTestId("scope-search")).ToBeHiddenAsync();
        page.Url.ShouldEndWith("/p/project-0007/vms");
        await Expect(page.GetByTestId("scope-switcher")).ToContainTextAsync("project-0007");
    }

    private static Task ActiveIsAsync(IPage page, string name) => Expect(page.Locator("#scope-options [aria-selected=true]")).ToContainTextAsync(name);

    private async Task<IPage> SignInAsync(IBrowserContext profile, int projects)
    {
        var page = await profile.NewPageAsync();
        await page.GotoAsync(new Uri(console.App.Address, "/sign-in").ToString());
        await page.GetByTestId("sign-in-key").FillAsync(StubbedConsole.KeyOf(projects));
        await page.GetByTestId("sign-in-submit").ClickAsync();
        await page.GetByTestId("scope-switcher").WaitForAsync();
        await page.LiveAsync();
        return page;
    }
}
