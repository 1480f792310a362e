using System.Globalization;
using Microsoft.Playwright;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The network map of a project of 60 VMs, as it is drawn: measured in the browser.</summary>
public sealed class NetworkMapTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private const string Ubuntu = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d";
    private const int Vms = 60;

    private const string Elements = "document.querySelectorAll('*').length";

    private const string Overlaps = """
        shapes => {
          const boxes = shapes.map(one => [one.getBoundingClientRect(), one.textContent || one.parentNode.textContent]);
          return boxes.flatMap(([a, one], place) => boxes.slice(place + 1)
            .filter(([b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map(([, other]) => `${one} and ${other}`));
        }
        """;

    [Fact]
    public async Task Map_OfSixtyVms_IsReadableCompleteAndUsable()
    {
        var slug = await FillAsync();
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/p/{slug}/vpcs?tab=map");
        var map = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Network map" });
        await Expect(map.GetByTestId("map-node")).ToHaveCountAsync(Vms + 4 + 5 + 41);
        await Expect(tab.Page.GetByText("Reading the networks")).ToHaveCountAsync(0);

        await ShouldNotOverlapAsync(map.Locator("text"), "labels");
        await ShouldNotOverlapAsync(map.Locator("rect"), "boxes");
        await ShouldStayInItsBoxAsync(map);
        await PageChecks.ShouldBeFineAsync(tab.Page, "network map");
        (await tab.Page.EvaluateAsync<int>(Elements)).ShouldBeLessThanOrEqualTo(1_500);
        await EdgesAreRowsAsync(tab, map);
        await KeyboardAndZoomWorkAsync(tab, map);
        await APhoneScrollsTheMapAloneAsync(tab, slug);
    }

    /// <summary>On a phone the map scrolls in its own region, by touch and by key, and the page never sideways.</summary>
    private static async Task APhoneScrollsTheMapAloneAsync(ConsoleTab tab, string slug)
    {
        await tab.Page.SetViewportSizeAsync(390, 844);
        await tab.Page.GotoAsync(new Uri(new Uri(tab.Page.Url), $"/p/{slug}/vpcs?tab=map").ToString());
        var map = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Network map" });
        await Expect(map.GetByTestId("map-node")).ToHaveCountAsync(Vms + 4 + 5 + 41);
        await Expect(map.GetByTestId("map-edge")).ToHaveCountAsync(40 + 40 + Vms);
        var last = map.Locator(".map-title").Last;
        await Expect(last).Not.ToBeInViewportAsync();
        await map.EvaluateAsync("map => { map.scrollLeft = map.scrollWidth; }");
        await Expect(last).ToBeInViewportAsync(new() { Ratio = 1 });
        await PageChecks.ShouldBeFineAsync(tab.Page, "network map at 390 px");
        await tab.Page.GetByLabel("Table", new() { Exact = true }).CheckAsync();
        await Expect(tab.Page.GetByTestId("map-row").First).ToBeVisibleAsync();
        await PageChecks.ShouldBeFineAsync(tab.Page, "network map at 390 px, table");
    }

    private static async Task ShouldNotOverlapAsync(ILocator shapes, string what)
    {
        (await shapes.CountAsync()).ShouldBeGreaterThan(Vms, what);
        (await shapes.EvaluateAllAsync<string[]>(Overlaps)).ShouldBeEmpty(what);
    }

    private static async Task ShouldStayInItsBoxAsync(ILocator map)
    {
        var outside = await map.GetByTestId("map-node").EvaluateAllAsync<string[]>("""
            nodes => nodes.filter(node => {
              const box = node.querySelector('rect').getBoundingClientRect();
              return [...node.querySelectorAll('text')].some(text => {
                const at = text.getBoundingClientRect();
                return at.left < box.left || at.right > box.right || at.top < box.top || at.bottom > box.bottom;
              });
            }).map(node => node.textContent)
            """);
        outside.ShouldBeEmpty("a text longer than its box");
    }

    /// <summary>Every line has its row and every row its line; both say how often.</summary>
    private static async Task EdgesAreRowsAsync(ConsoleTab tab, ILocator map)
    {
        const string ends = "all => all.map(one => `${one.dataset.from} ${one.dataset.to}`).sort()";
        var lines = await map.GetByTestId("map-edge").EvaluateAllAsync<string[]>(ends);
        lines.Length.ShouldBe(40 + 40 + Vms, "an address and a firewall for two of three VMs, a VPC for each");
        await tab.Page.GetByLabel("Table", new() { Exact = true }).CheckAsync();
        await Expect(tab.Page.GetByTestId("map-row")).ToHaveCountAsync(lines.Length);
        lines.ShouldBe(await tab.Page.GetByTestId("map-row").EvaluateAllAsync<string[]>(ends));
        (await tab.Page.EvaluateAsync<int>(Elements)).ShouldBeLessThanOrEqualTo(1_500);
        await PageChecks.ShouldBeFineAsync(tab.Page, "network map, table");
        await tab.Page.GetByLabel("Drawing", new() { Exact = true }).CheckAsync();
        await Expect(map).ToBeVisibleAsync();
    }

    private static async Task KeyboardAndZoomWorkAsync(ConsoleTab tab, ILocator map)
    {
        await map.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        var first = map.GetByTestId("map-node").First;
        await Expect(first).ToBeFocusedAsync();
        await Expect(map.Locator("[data-testid=map-edge].on").First).ToBeAttachedAsync();
        var before = (await map.Locator("svg").BoundingBoxAsync())!.Width;
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        await Expect(map.Locator("svg")).Not.ToHaveAttributeAsync("width", before.ToString("0.#", CultureInfo.InvariantCulture));
        ((await map.Locator("svg").BoundingBoxAsync())!.Width > before).ShouldBeTrue();
        (await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue("the map scrolls by itself");
        await first.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByTestId("resource-facts")).ToBeVisibleAsync();
    }

    /// <summary>A project of its own: each third VM has no public address; five firewalls, one unused; four VPCs; a free address; long and odd names.</summary>
    private async Task<string> FillAsync()
    {
        await using var engine = await EngineTab.OpenAsync(world.App, BrowserWorld.Key(1), "map");
        var (client, cancel) = (engine.Client, TestContext.Current.CancellationToken);
        var project = (await client.CreateProjectAsync(new CreateProject { Name = "map of sixty" }, cancel)).Answer();
        var vpcs = new List<Vpc>();
        for (var one = 0; one < 4; one++)
        {
            vpcs.Add((await client.CreateVpcAsync(project.Id, new CreateVpc($"map-net-{one}", $"10.77.{one}.0/24", "us-east"), cancel)).Answer());
        }

        var firewalls = new List<Firewall>();
        for (var one = 0; one < 5; one++)
        {
            firewalls.Add((await client.CreateFirewallAsync(project.Id, new CreateFirewall($"map-group-{one}", null, "web-server", null), cancel)).Answer());
        }

        (await client.ReserveIpAsync(project.Id, new ReserveIp("IPv6", "us-east", null), cancel)).Answer();
        for (var one = 0; one < Vms; one++)
        {
            var name = one switch { 7 => new string('W', 64), 8 => "数据库-主要-服务器-" + new string('名', 40), _ => $"web-{one:00}" };
            var vm = (await client.CreateVmAsync(project.Id, new CreateVm
            {
                Name = name,
                TemplateId = Ubuntu,
                PricingId = 1,
                Region = "us-east",
                VpcId = vpcs[one % 4].Id.Value,
                SkipPublicIp = one % 3 == 0 ? true : null,
            }, cancel)).Answer();
            if (one % 3 > 0)
            {
                await UntilActiveAsync(client, vm.Id);
                var nic = (await client.ListVmNetworksAsync(vm.Id, Lane.Interactive, cancel)).Answer().Single(nic => nic.Type == "public");
                (await client.AttachFirewallAsync(project.Id, vm.Id, firewalls[one % 4].Id, nic.NicId, cancel)).Answer();
            }
        }

        return project.Slug!;
    }

    private static async Task UntilActiveAsync(RaffClient client, ResourceId vm)
    {
        var cancel = TestContext.Current.CancellationToken;
        while ((await client.GetAsync(ResourceEndpoints.VirtualMachines, vm, Lane.Interactive, cancel)).Answer().Status != "active")
        {
        }
    }
}
