using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Raff.Console.Tests.Support;

/// <summary>One tab of the console in a real browser, driven by roles and test ids.</summary>
public sealed class ConsoleTab(IPage page, Uri address)
{
    /// <summary>The page, for what is not said here.</summary>
    public IPage Page => page;

    /// <summary>The table of a list page.</summary>
    public ILocator Table => page.GetByTestId("resource-table");

    /// <summary>The button that names the scope.</summary>
    public ILocator Switcher => page.GetByTestId("scope-switcher");

    /// <summary>The rows of a list page.</summary>
    public ILocator Rows => page.GetByTestId("resource-row");

    /// <summary>Names what the tab shows since it last went to an address: calls made for it are not those of other tabs, nor of pages that it left.</summary>
    public string Visit { get; private set; } = "";

    /// <summary>Opens a tab in a browser profile.</summary>
    public static async Task<ConsoleTab> OpenAsync(IBrowserContext profile, Uri address) => new(await profile.NewPageAsync(), address);

    /// <summary>Signs in with one click as a demo identity and waits for the first page.</summary>
    public async Task SignInAsync(string identity, string goTo = "/all")
    {
        await BeginVisitAsync();
        await page.GotoAsync(new Uri(address, $"/sign-in?returnUrl={Uri.EscapeDataString(goTo)}").ToString());
        await page.Locator($"[data-testid=demo-identity][data-identity={identity}]").ClickAsync();
        await Switcher.WaitForAsync();
        await LiveAsync();
    }

    /// <summary>Goes to a list page by address and waits until it says what it holds.</summary>
    public async Task GoAsync(string path)
    {
        await BeginVisitAsync();
        await page.GotoAsync(new Uri(address, path).ToString());
        await SettledAsync();
    }

    /// <summary>
    /// Leaves the console as an operator does, so that the circuit lets go of its lists; a profile that is thrown away leaves it waiting for a while.
    /// </summary>
    public Task LeaveAsync() => page.GotoAsync("about:blank");

    /// <summary>Has the list read again: another page of this key may have read it before.</summary>
    public async Task RefreshAsync(RecordedCalls calls, string path)
    {
        await page.GetByTestId("refresh").ClickAsync();
        await calls.UntilAsync(this, call => call.Method == "GET" && call.Path == $"/api/v1/{path}");
    }

    /// <summary>Waits until the list page has rows, or says that it has none.</summary>
    public async Task SettledAsync()
    {
        await LiveAsync();
        await Assertions.Expect(Table).ToHaveAttributeAsync("data-state", new Regex("ready|empty|error"));
    }

    /// <summary>Waits until the circuit shows the page: before that its HTML shows the same, and no control answers.</summary>
    public Task LiveAsync() => page.LiveAsync();

    /// <summary>Waits until the list page shows a scope: <c>all</c> or a project id.</summary>
    public async Task ShowsAsync(string scope)
    {
        await Assertions.Expect(Table).ToHaveAttributeAsync("data-scope", scope);
        await SettledAsync();
    }

    /// <summary>Switches the scope through the switcher, as an operator does.</summary>
    public async Task SwitchAsync(string words, string scope)
    {
        await Switcher.ClickAsync();
        await page.GetByTestId("scope-search").FillAsync(words);
        await page.Locator($"[data-testid=scope-option][data-scope=\"{scope}\"]").First.ClickAsync();
        await ShowsAsync(scope);
    }

    /// <summary>What the tab says of its scope in four places; all four must agree.</summary>
    public async Task<TabFacts> FactsAsync()
    {
        await SettledAsync();
        return new TabFacts(
            (await Switcher.InnerTextAsync()).Split('\n')[0].Trim(),
            new Uri(page.Url).AbsolutePath,
            await Table.GetAttributeAsync("data-scope") ?? "",
            [.. await Rows.EvaluateAllAsync<string[]>("rows => [...new Set(rows.map(row => row.dataset.projectId))].sort()")]);
    }

    // A cookie, because it goes with the page, its forms, its connection and its downloads alike. Tabs of a profile share it: a connection keeps what it began
    // with.
    private async Task BeginVisitAsync()
    {
        Visit = Guid.NewGuid().ToString("N");
        await page.Context.AddCookiesAsync([new() { Name = TabVisit.Cookie, Value = Visit, Url = address.ToString() }]);
    }
}
