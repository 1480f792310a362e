using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>What the generic controls do together with <c>wwwroot/console.js</c> and <c>theme.js</c>, under the real content security policy.</summary>
public sealed class ControlsTests(Chromium chromium) : IAsyncLifetime
{
    private readonly ConsoleApp app = new();
    private readonly List<string> errors = [];

    /// <inheritdoc />
    public ValueTask InitializeAsync()
    {
        app.Start();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task RowMenu_OpenedAndEscaped_GivesTheFocusBackToItsButton()
    {
        var page = await OpenAsync("/all/vms");
        var button = page.Locator("tr[data-id] [data-act=menu]").Nth(2);

        await button.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(button).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Menu)).ToBeHiddenAsync();
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task CheckBoxes_ClickAndShiftClick_SelectTheRowsBetween()
    {
        var page = await OpenAsync("/all/vms");
        var boxes = page.Locator("tr[data-id] input[type=checkbox]");

        await boxes.Nth(1).ClickAsync();
        await Expect(page.Locator("tr.sel")).ToHaveCountAsync(1);
        await boxes.Nth(4).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });

        await Expect(page.Locator("tr.sel")).ToHaveCountAsync(4);
        (await page.Locator("th input").EvaluateAsync<bool>("box => box.indeterminate")).ShouldBeTrue();
    }

    [Fact]
    public async Task Filter_Selected_IsInTheUrlAndStaysOpen()
    {
        var page = await OpenAsync("/all/vms");

        await page.GetByRole(AriaRole.Button, new() { Name = "Status", Exact = true }).And(page.Locator(".chip")).ClickAsync();
        await page.GetByLabel("stopped", new() { Exact = true }).CheckAsync();

        await page.ArrivesAtAsync("*/all/vms?status=passive");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Filter by Status" })).ToBeVisibleAsync();
        await Expect(page.Locator("tr[data-id] .st.ok")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Search_TypedFast_IsSentOnce()
    {
        var page = await OpenAsync("/all/vms");
        await page.EvaluateAsync("window.pushed = []; const push = history.pushState; history.pushState = function (...all) { window.pushed.push(all[2]); " +
            "return push.apply(this, all); }; 0");

        // Three keys within one task of the browser: real typing could be slower than the field's patience on a busy machine.
        await page.GetByRole(AriaRole.Searchbox)
            .EvaluateAsync("field => { for (const text of ['a', 'ap', 'api']) { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true " +
            "})); } }");

        await page.ArrivesAtAsync("*/all/vms?q=api");
        (await page.EvaluateAsync<string[]>("window.pushed")).ShouldHaveSingleItem().ShouldEndWith("?q=api");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("api");
    }

    [Fact]
    public async Task Theme_ChosenInThisBrowser_AppliesBeforeTheCircuit()
    {
        var page = await OpenAsync("/all/vms");
        await page.EvaluateAsync("raffTheme.set('dark')");

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });

        (await page.EvaluateAsync<string>("document.documentElement.dataset.theme")).ShouldBe("dark");
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(15, 20, 26)");
    }

    [Fact]
    public async Task Controls_Opened_AreAccessible()
    {
        var page = await OpenAsync("/all/vms");
        await PageChecks.ShouldBeFineAsync(page, "list");
        await page.Locator("tr[data-id] [data-act=menu]").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await PageChecks.ShouldBeFineAsync(page, "row menu");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Columns" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Choose columns" }).GetByRole(AriaRole.Checkbox).First).ToBeVisibleAsync();
        await PageChecks.ShouldBeFineAsync(page, "column chooser");

        await page.GotoAsync("/all");
        await page.LiveAsync();
        await Expect(page.GetByTestId("overview")).ToBeVisibleAsync();
        await PageChecks.ShouldBeFineAsync(page, "overview");
    }

    [Fact]
    public async Task Table_OnAPhone_KeepsNameProjectStatusAndMenu()
    {
        var page = await OpenAsync("/all/vms");

        await page.SetViewportSizeAsync(390, 844);

        await Expect(page.Locator("thead th:visible")).ToHaveCountAsync(5);
        (await page.Locator("thead th:visible").AllInnerTextsAsync()).Select(text => text.Trim()).ShouldBe(["", "Name", "Project", "Status", "Actions"]);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue("nothing may be wider than the screen");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var profile = await chromium.ProfileAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address.ToString(),
            ViewportSize = new() { Width = 1440, Height = 900 },
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await profile.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        await page.GotoAsync("/sign-in");
        await page.Locator("[data-identity=owner]").ClickAsync();
        await page.ArrivesAtAsync(new Regex("^(?!.*sign-in)"));
        await page.GotoAsync(path);
        await page.LiveAsync();
        await Expect(page.GetByTestId("resource-row").First).ToBeVisibleAsync();
        return page;
    }
}
