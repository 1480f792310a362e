using Microsoft.Playwright;

namespace Raff.Console.Tests.Support;

/// <summary>A page after its circuit has taken over from its HTML.</summary>
internal static class LivePage
{
    /// <summary>Waits until the circuit shows the page: before that its HTML shows the same, and no control answers.</summary>
    public static Task LiveAsync(this IPage page) => Assertions.Expect(page.Locator("#main")).ToHaveAttributeAsync("data-live", "");
}
