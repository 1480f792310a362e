using System.Globalization;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>
/// How long an operator waits for the form of a new VM, from the click on "New VM" until its first field can be typed into, and what moves meanwhile. In an
/// account of 1,000 projects and in one of 3, by turns in one run. Explicitly started:
/// <c>dotnet test -c Release --filter "FullyQualifiedName~CreatePageBenchmark" --logger "console;verbosity=detailed" -- xUnit.Explicit=only</c>.
/// </summary>
public sealed class CreatePageBenchmark(Chromium chromium, ITestOutputHelper output)
{
    private const int Rounds = 15;
    private const int WarmUp = 10;

    [Fact(Explicit = true)]
    public async Task CreatePage_OpenedFromTheList_IsReadyToTypeIn()
    {
        using var small = new FleetWorld(3, 100);
        using var large = new FleetWorld(1_000, 10_000);
        await using var profile = await chromium.ProfileAsync();
        await using var other = await chromium.ProfileAsync();
        var cases = new List<(string What, ConsoleTab Tab, string List, List<(double Time, double Shift)> Seen)>();
        foreach (var (words, context, world) in new[] { ("3 projects", profile, small), ("1,000 projects", other, large) })
        {
            var tab = await ConsoleTab.OpenAsync(context, world.App.Address);
            await tab.SignInAsync("owner", "/all/vms");
            var slug = (await world.ProjectsAsync()).Keys.Order(StringComparer.Ordinal).First();
            cases.Add(($"/all/vms/new, {words}", tab, "/all/vms", []));
            cases.Add(($"/p/{slug}/vms/new, {words}", tab, $"/p/{slug}/vms", []));
        }

        for (var round = -WarmUp; round < Rounds; round++)
        {
            foreach (var (_, tab, list, seen) in cases)
            {
                await tab.GoAsync(list);
                var result = await OpenAsync(tab.Page);
                if (round >= 0)
                {
                    seen.Add(result);
                }
            }
        }

        foreach (var (what, _, _, seen) in cases)
        {
            var times = seen.Select(one => one.Time).Order().ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: median {times[Rounds / 2]:0} ms, min {times[0]:0}, max {times[^1]:0}, n {times.Count}; "
                    + $"layout shift at most {seen.Max(one => one.Shift):0.0000}"));
        }
    }

    /// <summary>Clicks inside the page, so that no round trip of the driver is measured; then waits until everything that can be chosen is there.</summary>
    private static async Task<(double Time, double Shift)> OpenAsync(IPage page)
    {
        var time = await page.EvaluateAsync<double>(
            """
            async () => {
              window.shifted = 0;
              new PerformanceObserver(list => { for (const one of list.getEntries()) { window.shifted += one.value; } }).observe({ type: 'layout-shift' });
              const ready = () => {
                const field = document.querySelector('[data-testid=create-form] input, [data-testid=create-form] select');
                return field !== null && !field.disabled && field.getClientRects().length > 0;
              };
              const link = [...document.querySelectorAll('a')].find(one => one.textContent.trim() === 'New VM');
              const since = performance.now();
              const there = new Promise(resolve => {
                const watch = new MutationObserver(() => { if (ready()) { watch.disconnect(); resolve(performance.now() - since); } });
                watch.observe(document.body, { subtree: true, childList: true, attributes: true });
              });
              link.click();
              return await there;
            }
            """);
        await page.Locator(".plans").WaitForAsync();
        await page.GetByText("Loading SSH keys…").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return (time, await page.EvaluateAsync<double>("window.shifted"));
    }
}
