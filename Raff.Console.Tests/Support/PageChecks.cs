using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Raff.Console.Tests.Support;

/// <summary>What must hold for every page, whatever is open on it.</summary>
public static class PageChecks
{
    // Asked of axe directly: its Playwright package sends the script and every passed node with each call, which takes most of the time.
    private const string Look = """
        async only => {
          // A theme is there a frame after it was asked for, and its colors a frame later.
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          const found = await axe.run(document, { resultTypes: ['violations'], runOnly: only });
          return found.violations
            .filter(one => !one.tags.includes('best-practice') || ['serious', 'critical'].includes(one.impact))
            .map(one => `${one.id} at ${one.nodes[0].html}: ${one.nodes[0].failureSummary}`);
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly object Everything =
        new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } };
    private static readonly object Colors = new { type = "rule", values = new[] { "color-contrast" } };

    /// <summary>Nothing of the page keeps someone out in either theme (WCAG 2.2 AA), and nothing is wider than the screen.</summary>
    /// <param name="page">The page as it is now, in the light theme.</param>
    /// <param name="what">What to call it when it is not fine.</param>
    public static async Task ShouldBeFineAsync(IPage page, string what)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        (await page.EvaluateAsync<string[]>(Look, Everything)).ShouldBeEmpty(what);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{what}: nothing may be wider than the screen");

        // The themes differ in colors alone.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await page.EvaluateAsync<string[]>(Look, Colors)).ShouldBeEmpty($"{what}, dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
