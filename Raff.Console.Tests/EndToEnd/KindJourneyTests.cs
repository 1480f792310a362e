using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>
/// Every kind but VMs from its form to its end, each command of its table once, from a project and from all projects: what arrives at the API is exactly what
/// was asked for, with the resource's own project.
/// </summary>
public sealed partial class KindJourneyTests(Chromium chromium, KindJourneyTests.World world) : IClassFixture<KindJourneyTests.World>
{
    public static TheoryData<string, string> Walks { get; } =
        new(KindJourney.All.SelectMany(journey => new[] { (journey.Kind, "staging"), (journey.Kind, "all") }));

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task Resource_EachCommandOfItsKind_IsSentOnceWithItsOwnProject(string kind, string place)
    {
        var journey = KindJourney.All.Single(one => one.Kind == kind);
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var walk = new KindWalk(world, tab, journey, place, world.Project) { Vm = world.Vms[(kind, place)] };
        await walk.PrepareAsync();
        await tab.SignInAsync("owner", place == "all" ? "/all" : $"/p/{place}");
        world.Calls.Forget();

        await walk.CreateAsync();
        await journey.Steps(walk);

        await tab.Page.GotoAsync(new Uri(world.App.Address, "/activity").ToString());
        await Expect(tab.Page.GetByTestId("operation").First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("[data-testid=operation]:not([data-state=succeeded])")).ToHaveCountAsync(0);
        var changes = world.Calls.All.Where(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();
        changes.Select(call => $"{call.Method} {Id().Replace(call.Path["/api/v1/".Length..], "/*")}").ShouldBe(journey.Calls);
        changes.ShouldAllBe(call => call.Project == world.Project);
        walk.Sent.Distinct().Order(StringComparer.Ordinal).ShouldBe(journey.Table.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>The console with a VM for each walk, made before any page has read the list of VMs.</summary>
    public sealed class World : BrowserWorld, IAsyncLifetime
    {
        public string Project { get; private set; } = "";

        public Dictionary<(string Kind, string Place), string> Vms { get; } = [];

        public async ValueTask InitializeAsync()
        {
            Project = (await ProjectsAsync())["staging"];
            foreach (var (kind, place) in Walks.Select(row => row.Data))
            {
                Vms[(kind, place)] = await CreateVmAsync(Project, $"{kind}-{place}-vm");
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    [GeneratedRegex("/([0-9]+|[0-9a-f]{8}-[0-9a-f-]{27})(?=/|$)")]
    private static partial Regex Id();
}
