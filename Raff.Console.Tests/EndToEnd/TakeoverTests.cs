using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A page comes with its rows, and its circuit takes over without a second call, and without moving or removing anything.</summary>
public sealed class TakeoverTests(Chromium chromium) : IDisposable
{
    /// <summary>Notes shifts of the layout, and each moment at which rows that were there are gone.</summary>
    private const string Watch = """
        window.shifts = 0;
        window.shifted = [];
        window.lost = 0;
        window.most = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            window.shifts += entry.value;
            window.shifted.push(...entry.sources.map(({ node }) =>
              `${entry.value.toFixed(4)} ${node?.nodeName} ${node?.className} ${node?.textContent?.slice(0, 60)}`));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        new MutationObserver(() => {
          const rows = document.querySelectorAll('[data-testid=resource-row]').length;
          if (rows < window.most) window.lost++;
          window.most = Math.max(rows, window.most);
        }).observe(document, { subtree: true, childList: true });
        """;

    private readonly PatientWorld world = new();

    [Theory]
    [InlineData("/all/vms")]
    [InlineData("/p/production/vms")]
    [InlineData("/all/volumes")]
    [InlineData("/account/projects")]
    public async Task Page_WithRows_IsTakenOverWithoutACallOrAMove(string path)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/settings");
        await tab.LeaveAsync();
        await tab.Page.AddInitScriptAsync(Watch);

        await tab.GoAsync(path);

        (await tab.Rows.CountAsync()).ShouldBeGreaterThan(0);
        world.Calls.From(tab).CountBy(call => (call.Method, call.Path, call.Query, call.Project)).ShouldAllBe(call => call.Value == 1);
        (await tab.Page.EvaluateAsync<int>("window.lost")).ShouldBe(0);
        var moved = string.Join('\n', await tab.Page.EvaluateAsync<string[]>("window.shifted"));
        (await tab.Page.EvaluateAsync<double>("window.shifts")).ShouldBeLessThan(0.01, moved);
    }

    [Fact]
    public async Task Page_WithoutScripts_ShowsItsRows()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/settings");
        await using var plain = await chromium.ProfileAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await plain.AddCookiesAsync((await profile.CookiesAsync())
            .Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = world.App.Address.ToString() }));
        var page = await plain.NewPageAsync();

        await page.GotoAsync(new Uri(world.App.Address, "/p/production/vms").ToString());

        await Expect(page.GetByTestId("resource-row").First).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync("production · Virtual machines · Raff console");
    }

    /// <inheritdoc />
    public void Dispose() => world.Dispose();

    private sealed class PatientWorld() : BrowserWorld(new Dictionary<string, string?> { ["Lists:PrerenderMilliseconds"] = "10000" });
}
