using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Lists;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The HTML of a page, without a browser: rows of this identity and scope and of no other, and the right answer where there are none.</summary>
public sealed partial class PrerenderedPageTests : IDisposable
{
    private static readonly string[] Kinds = ["vms", "volumes", "vpcs"];
    private readonly PatientWorld world = new();

    [Fact]
    public async Task Html_OfAlternatingIdentitiesAndScopesUnderLoad_HasOnlyTheirRows()
    {
        (string Name, int Key)[] identities = [("owner", 1), ("staging-operator", 3), ("viewer", 4), ("billing", 5)];
        var cases = new List<(ConsoleBrowser Browser, string Who, string Path, HashSet<string> Rows)>();
        var everything = new Dictionary<string, HashSet<string>>();
        var browsers = new List<ConsoleBrowser>();
        foreach (var (name, key) in identities)
        {
            var browser = new ConsoleBrowser(world.App.Address);
            browsers.Add(browser);
            await browser.SignInAsync(name);
            var projects = await world.ProjectsAsync(key);
            foreach (var kind in Kinds)
            {
                var rows = await world.RowsAsync(kind, key);
                cases.Add((browser, name, $"/all/{kind}?size=50", Ids(rows)));
                cases.AddRange(projects.Select(project => (browser, name, $"/p/{project.Key}/{kind}?size=50",
                    Ids(rows.Where(row => row["project_id"]?.GetValue<string>() == project.Value)))));
                everything.TryAdd(kind, Ids(await world.RowsAsync(kind)));
            }
        }

        // Each page three times, in an order that puts identities and scopes beside each other, several at a time.
        var order = Enumerable.Range(0, cases.Count * 3).Select(number => cases[number * 7 % cases.Count]);
        await Parallel.ForEachAsync(order, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, _) =>
        {
            using var answer = await one.Browser.GetAsync(one.Path);
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            RowIds(html).Except(one.Rows).ShouldBeEmpty($"{one.Who} {one.Path}");
            RowIds(html).Count.ShouldBe(Math.Min(50, one.Rows.Count), $"{one.Who} {one.Path}");
            everything.Values.SelectMany(ids => ids).Where(id => id.Length >= 32 && !one.Rows.Contains(id) && html.Contains($"data-id=\"{id}\""))
                .ShouldBeEmpty($"{one.Who} {one.Path}");
            html.ShouldNotContain("raff_0000000" + new string('0', 20));
        });
        browsers.ForEach(browser => browser.Dispose());
        await world.Requests.EndedAsync();
        world.App.Services.GetRequiredService<ListStore>().Viewers.ShouldBe(0);
    }

    [Fact]
    public async Task Html_WithoutASession_IsTheWayToTheSignInPage()
    {
        using (var owner = await SignedInAsync())
        {
            RowIds(await owner.TextAsync("/all/vms")).ShouldNotBeEmpty();
        }

        using var other = new ConsoleBrowser(world.App.Address);
        using var answer = await other.GetAsync("/all/vms");

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldStartWith("/sign-in?");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/p/never-was/vms")]
    [InlineData("/all/nowhere")]
    [InlineData("/settings?scope=never-was")]
    public async Task Html_OfWhatIsNotThere_HasTheStatus404AndTheFrame(string path)
    {
        using var browser = await SignedInAsync();
        using var answer = await browser.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        html.ShouldContain("data-testid=\"not-found\"");
        html.ShouldContain("data-testid=\"scope-switcher\"");
        RowIds(html).ShouldBeEmpty();
    }

    [Fact]
    public async Task Html_OfARefusedList_SaysSo()
    {
        using var browser = await SignedInAsync();
        world.Calls.Fault = context => AnswerAsync(context, "/api/v1/vpcs", StatusCodes.Status403Forbidden);
        var html = await browser.TextAsync("/all/vpcs");

        html.ShouldContain("data-state=\"error\"");
        html.ShouldContain("could not be loaded");
        RowIds(html).ShouldBeEmpty();
    }

    [Fact]
    public async Task Html_OfAProjectThatIsRefused_SaysSoWithTheStatus403()
    {
        using var browser = await SignedInAsync();
        world.Calls.Fault = context => AnswerAsync(context, "/api/v1/projects", StatusCodes.Status403Forbidden);
        using var answer = await browser.GetAsync("/p/production/vms");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("couldn&#x27;t be found");
    }

    [Fact]
    public async Task Html_OfAListRead_HoldsNoViewerAndReadsOnceForTwoPages()
    {
        using var browser = await SignedInAsync();
        world.Calls.Forget();

        RowIds(await browser.TextAsync("/p/production/vms")).ShouldNotBeEmpty();
        RowIds(await browser.TextAsync("/p/production/vms")).ShouldNotBeEmpty();

        world.Calls.All.Count(call => call.Path == "/api/v1/vms").ShouldBe(1);
        await world.Requests.EndedAsync();
        world.App.Services.GetRequiredService<ListStore>().Viewers.ShouldBe(0);
    }

    /// <inheritdoc />
    public void Dispose() => world.Dispose();

    private static HashSet<string> Ids(IEnumerable<System.Text.Json.Nodes.JsonNode> rows) => [.. rows.Select(row => row["id"]!.ToString())];

    private static List<string> RowIds(string html) => [.. RowId().Matches(html).Select(match => match.Groups[1].Value)];

    private static async Task<bool> AnswerAsync(HttpContext context, string path, int status)
    {
        if (!context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
        {
            return false;
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(new { success = false, error = "Not for this key" });
        return true;
    }

    private async Task<ConsoleBrowser> SignedInAsync()
    {
        var browser = new ConsoleBrowser(world.App.Address);
        await browser.SignInAsync();
        return browser;
    }

    [GeneratedRegex("<tr[^>]* data-id=\"([^\"]+)\"")]
    private static partial Regex RowId();

    // A machine that runs other tests beside this one is slow: the bound itself is tested in SlowPrerenderTests.
    private sealed class PatientWorld(OpenRequests requests) : BrowserWorld(
        new Dictionary<string, string?> { ["Lists:PrerenderMilliseconds"] = "10000" }, services => services.AddSingleton<IStartupFilter>(requests))
    {
        public PatientWorld()
            : this(new OpenRequests())
        {
        }

        public OpenRequests Requests => requests;
    }
}
