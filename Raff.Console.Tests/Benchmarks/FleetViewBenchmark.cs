using System.Globalization;
using Microsoft.Playwright;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sweeps;
using Raff.Console.Sweeps.Costs;
using Raff.Console.Sweeps.History;
using Raff.Console.Tests.Support;
using Raff.Console.Tests.Sweeps.History;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>
/// Inventory and costs over 100,000 VMs in memory, by the browser's own clock, and why costs changed between two sweeps of them. Explicitly started:
/// <c>dotnet test -c Release --filter "FullyQualifiedName~FleetViewBenchmark" --logger "console;verbosity=detailed" -- xUnit.Explicit=only</c>.
/// </summary>
public sealed class FleetViewBenchmark(Chromium chromium, ITestOutputHelper output)
{
    private const int Rounds = 7;

    /// <summary>Does something and waits until the page matches a selector; the time in between in ms.</summary>
    private const string Measure = """
        ([act, selector, value]) => new Promise(done => {
          const target = document.querySelector(act);
          const began = performance.now();
          const look = () => document.querySelector(selector) && (watch.disconnect(), done(performance.now() - began));
          const watch = new MutationObserver(look);
          watch.observe(document, { subtree: true, childList: true, attributes: true });
          if (value === null) target.click();
          else { target.value = value; target.dispatchEvent(new Event('input', { bubbles: true })); }
        })
        """;

    [Fact(Explicit = true)]
    public async Task InventoryAndCosts_OfOneHundredThousandVms_PrintTimesAndMemory()
    {
        using var world = new FleetWorld(1_000, 100_000);
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("owner", "/all/inventory");
        var before = Live();
        await page.GetByRole(AriaRole.Button, new() { Name = "Load the missing lists" }).ClickAsync();
        await Expect(page.GetByTestId("coverage")).ToContainTextAsync("From all lists", new() { Timeout = 300_000 });
        output.WriteLine($"live server memory with all lists: {Live() / 1048576d:0} MiB, {(Live() - before) / 1048576d:0} MiB more than before");

        await RoundsAsync(page, "costs page", 400, "#menu a[href='/all/inventory']", "#menu a[href='/all/costs']", "[data-testid=cost-row]");
        await RoundsAsync(page, "inventory, first rows", 400, "#menu a[href='/all/costs']", "#menu a[href='/all/inventory']", "[data-testid=inventory-row]");
        await RoundsAsync(
            page, "inventory, group by project", 250, "#menu a[href='/all/inventory']", "a[href*='group=project']", "[data-testid=inventory-group]");
        await page.GotoAsync(new Uri(world.App.Address, "/all/inventory").ToString());
        await Expect(page.GetByTestId("inventory-row").First).ToBeVisibleAsync();
        var total = await page.GetByTestId("inventory-table").GetAttributeAsync("data-total");
        List<double> times = [];
        for (var round = 0; round < Rounds; round++)
        {
            times.Add(await page.EvaluateAsync<double>(
                Measure, new object?[] { "main input[type=search]", $"[data-testid=inventory-table]:not([data-total='{total}'])", $"1{round}7" }));
            await page.Locator("main input[type=search]").FillAsync("");
            await Expect(page.GetByTestId("inventory-table")).ToHaveAttributeAsync("data-total", total!);
        }

        Say("inventory, search", 150, times);
        output.WriteLine($"live server memory at the end: {Live() / 1048576d:0} MiB");
    }

    [Fact(Explicit = true)]
    public async Task CostChanges_OfAMonthOfOneHundredThousandVms_PrintTimeAndMemory()
    {
        var random = new Random(20261125);
        await using var history = await WrittenHistory.CreateAsync();
        List<VirtualMachine> fleet = [.. Enumerable.Range(0, 100_000).Select(number => new VirtualMachine
        {
            Id = new($"vm-{number:0000000}"),
            ProjectId = new($"p{number % 1_000}"),
            Name = $"web-{number:0000000}",
            Status = "active",
            PricingId = 3,
            Cpu = 2,
            Ram = 4,
            PricePerHour = "0.03",
            Tags = [new VmTag("env:production"), new VmTag("team:platform", 2)],
            CreatedAt = WrittenHistory.Start,
        })];
        await history.WriteAsync(WrittenHistory.Found(0, fleet));
        for (var day = 1; day <= 30; day += 29)
        {
            for (var change = 0; change < 2_000 * (day == 30 ? 29 : 1); change++)
            {
                var place = random.Next(fleet.Count);
                fleet[place] = fleet[place] with { PricingId = random.Next(1, 9), Tags = [new VmTag($"release:{change}")] };
            }

            await history.WriteAsync(WrittenHistory.Found(day, fleet));
        }

        var prices = new PriceBook { Plans = Enumerable.Range(1, 9).ToDictionary(plan => plan, plan => plan * 7.5) };
        await using var db = history.Open();
        var kinds = new ResourceKinds([VirtualMachineKind.Create(TimeProvider.System), VolumeKind.Create(TimeProvider.System)]);
        foreach (var (from, to) in new[] { (0, 1), (0, 30), (0, 1) })
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var began = TimeProvider.System.GetTimestamp();
            var changes = await new CostChangeReader(db, 1, kinds, prices).ReadAsync(
                WrittenHistory.Start.AddDays(from), WrittenHistory.Start.AddDays(to), new SweepReach(null, null), (_, _) => true,
                TestContext.Current.CancellationToken);
            var elapsed = TimeProvider.System.GetElapsedTime(began);
            output.WriteLine($"why costs changed, day {from} to {to}: {changes.Count:N0} changes in {elapsed.TotalMilliseconds:0} ms, "
                + $"{(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1048576d:0} MB allocated");
        }
    }

    private static long Live()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>Leaves for another page and comes back, again and again; the first time is not counted.</summary>
    private async Task RoundsAsync(IPage page, string what, double limit, string away, string act, string selector)
    {
        List<double> times = [];
        for (var round = -1; round < Rounds; round++)
        {
            await page.Locator(away).First.ClickAsync();
            await Expect(page.Locator(selector)).ToHaveCountAsync(0);
            await page.Locator(act).First.WaitForAsync();
            var time = await page.EvaluateAsync<double>(Measure, new object?[] { act, selector, null });
            if (round >= 0)
            {
                times.Add(time);
            }
        }

        Say(what, limit, times);
    }

    private void Say(string what, double limit, List<double> times) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}: {times.Order().ElementAt(times.Count / 2):0} ms (at most {limit:0}), worst {times.Max():0} ms"));
}
