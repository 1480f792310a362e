using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Raff.Console.Tests.Support;

/// <summary>
/// Waits until a tab is at an address, by asking the page. The router changes addresses without loading anything; the event of such a change can come
/// before someone listens for it, on a busy machine it does.
/// </summary>
public static class Arrivals
{
    /// <summary>Waits for an address; <c>*</c> stands for any text.</summary>
    public static Task ArrivesAtAsync(this IPage page, string address) =>
        page.ArrivesAtAsync(new Regex($"^{Regex.Escape(address).Replace(@"\*", ".*", StringComparison.Ordinal)}$"));

    /// <summary>Waits for an address that holds a pattern.</summary>
    public static Task ArrivesAtAsync(this IPage page, Regex pattern) => Assertions.Expect(page).ToHaveURLAsync(pattern);
}
