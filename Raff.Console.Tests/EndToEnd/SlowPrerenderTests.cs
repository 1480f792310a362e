using System.Diagnostics;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The HTML of a page does not wait for a slow API.</summary>
public sealed class SlowPrerenderTests(BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Theory]
    [InlineData("/all/vpcs", "/api/v1/vpcs", "data-state=\"loading\"")]
    [InlineData("/p/production/vms", "/api/v1/projects", "class=\"skeleton\"")]
    public async Task Html_OfASlowApi_ComesWithoutRows(string path, string slow, string shown)
    {
        using var browser = new ConsoleBrowser(world.App.Address);
        await browser.SignInAsync();
        var answered = new TaskCompletionSource();
        world.Calls.Fault = async context =>
        {
            if (context.Request.Path.StartsWithSegments(slow, StringComparison.Ordinal))
            {
                await answered.Task.WaitAsync(context.RequestAborted);
            }

            return false;
        };
        var since = Stopwatch.GetTimestamp();

        // The API answers only after the page has come: a page that waited for it would never come.
        var html = await browser.TextAsync(path);

        answered.SetResult();
        world.Calls.Fault = null;
        html.ShouldContain(shown);
        html.ShouldNotContain("data-testid=\"resource-row\"");
        Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }
}
