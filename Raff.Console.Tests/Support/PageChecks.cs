using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Raff.Console.Tests.Support;

/// <summary>What must hold for every page, whatever is open on it.</summary>
public static class PageChecks
{
    private static readonly string[] Grave = ["serious", "critical"];

    /// <summary>Nothing of the page keeps somebody out (WCAG 2.2 AA), and nothing is wider than the screen.</summary>
    /// <param name="page">The page as it is now.</param>
    /// <param name="what">What to call it when it is not fine.</param>
    public static async Task ShouldBeFineAsync(IPage page, string what)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        found.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(violation => $"{what}: {violation.Id} at {violation.Nodes[0].Html}").ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{what}: nothing may be wider than the screen");
    }
}
