using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>
/// What an operator waits for, with 100,000 VMs behind it and with 100, in one run beside the bare API call. Explicitly started:
/// <c>dotnet test -c Release --filter "FullyQualifiedName~ConsoleBenchmark" --logger "console;verbosity=detailed" -- xUnit.Explicit=only</c>.
/// </summary>
public sealed class ConsoleBenchmark(Chromium chromium, ITestOutputHelper output)
{
    private const int Rounds = 7;

    /// <summary>Loads that are not counted: the browser is cold every time, the program only once in its life.</summary>
    private const int WarmUp = 12;

    /// <summary>Columns of the VMs, as many as there are rounds.</summary>
    private static readonly string[] Sorted = ["Monthly", "Status", "Size", "Address", "Tags", "Age", "Name"];

    /// <summary>Notes when the first row is in the document, by the browser's own clock, from the start of the navigation.</summary>
    private const string RowsAt = """
        new MutationObserver((_, watch) => {
            if (document.querySelector('[data-testid=resource-row]')) { window.rowsAt = performance.now(); watch.disconnect(); }
        })
          .observe(document, { subtree: true, childList: true });
        """;

    [Fact(Explicit = true)]
    public async Task Fleet_OfOneHundredThousandVms_StaysWithinTheNumbersOfTheDesign()
    {
        using var small = new FleetWorld(3, 100);
        using var large = new FleetWorld(1_000, 100_000);

        // The program is compiled while it runs: without a first pass, whichever fleet comes first pays for the other.
        output.WriteLine("first pass, not counted:");
        await MeasureAsync(small, 100);
        output.WriteLine("counted:");
        await MeasureAsync(large, 100_000);
        await MeasureAsync(small, 100);
        await SwitchAsync(large, small);
        await MemoryAsync(large, 100_000);
    }

    /// <summary>A sweep with the emulator's limit and the console's budget as they are by default: 28 calls a second after 56 at once.</summary>
    [Fact(Explicit = true)]
    public async Task Sweep_OfOneHundredThousandVms_TakesWhatTheBudgetAllows()
    {
        using var world = new FleetWorld(1_000, 100_000, ("Raff:RequestsPerSecond", "28"), ("Raff:Burst", "56"), ("Emulator:RateLimiting", "true"));
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/settings");
        await world.Calls.UntilAsync(call => call.Path == "/api/v1/projects");
        world.Calls.Forget();

        var started = Stopwatch.GetTimestamp();
        await tab.GoAsync("/all/vms?sort=name");
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-loaded", "100000", new() { Timeout = 120_000 });
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

        var calls = world.Calls.All.Count;
        var allowed = (calls - 56) / 28d;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"sweep of {calls} calls: {seconds:0.0} s; the budget allows {allowed:0.0} s; ratio {seconds / allowed:0.00}"));
    }

    /// <summary>The columns that other lists bring, and the groups of backups. No sweep has read interfaces, so most firewalls are unknown.</summary>
    [Fact(Explicit = true)]
    public async Task JoinedColumns_OfOneHundredThousandVms_AreSortedGroupedAndFiltered()
    {
        const int Vms = 100_000;
        using var world = new FleetWorld(1_000, Vms);
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/settings");
        var started = Stopwatch.GetTimestamp();
        await LoadedAsync("/all/vms?sort=name&columns=backup_schedule,last_backup,firewall,vpc");
        Say(Vms, "full load with joined lists", Stopwatch.GetElapsedTime(started).TotalMilliseconds, "ms");

        await TimesAsync("sort by last backup", "vms?sort=name&columns=last_backup", _ => InPageAsync(tab.Page, "th:Last backup", "rows-changed"));
        await TimesAsync("sort by VPC", "vms?sort=name&columns=vpc", _ => InPageAsync(tab.Page, "th:VPC", "rows-changed"));
        await TimesAsync("filter by firewall", "vms?sort=-name&columns=firewall", async round =>
        {
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Firewall" }).First.ClickAsync();
            var choices = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Filter by Firewall" }).GetByRole(AriaRole.Checkbox);
            await choices.Nth(1).WaitForAsync();
            return await InPageAsync(tab.Page, $":popover-open .choice:nth-child({1 + (round % 2)}) input", "rows-changed");
        });
        await TimesAsync("group backups by VM", "backups?sort=name", _ => InPageAsync(tab.Page, "[data-testid=group]", "rows-changed"));

        async Task LoadedAsync(string path)
        {
            await tab.GoAsync(path);
            var total = (await tab.Table.GetAttributeAsync("data-total"))!;
            await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-loaded", total, new() { Timeout = 300_000 });
            await Assertions.Expect(tab.Table.Locator("td").GetByText("…", new() { Exact = true })).ToHaveCountAsync(0, new() { Timeout = 300_000 });
        }

        async Task TimesAsync(string what, string path, Func<int, Task<double>> act)
        {
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                // Another search each time: what one operator has asked for is kept for the next.
                await LoadedAsync($"/all/{path}&q={(char)('a' + round)}");
                times.Add(await act(round));
            }

            Say(Vms, what, times);
        }
    }

    private async Task MeasureAsync(BrowserWorld world, int vms)
    {
        await TimesAsync(vms, "bare API call, 200 rows", async () => await world.GetAsync("vms?limit=200&offset=0"));
        await TimesAsync(vms, "bare API call, 50 rows", async () => await world.GetAsync("vms?limit=50&offset=0"));

        var cold = new List<double>();
        var bytes = 0d;
        for (var round = -WarmUp; round < Rounds; round++)
        {
            await using var profile = await chromium.ProfileAsync();
            var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
            await tab.SignInAsync("owner", "/settings");
            // A new profile keeps no cache but for the session: copy the cookie alone.
            await using var fresh = await chromium.ProfileAsync();
            await fresh.AddCookiesAsync((await profile.CookiesAsync())
                .Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = world.App.Address.ToString() }));
            var page = await fresh.NewPageAsync();
            var wire = await fresh.NewCDPSessionAsync(page);
            bytes = 0;
            wire.Event("Network.loadingFinished").OnEvent += (_, json) => bytes += json!.Value.GetProperty("encodedDataLength").GetDouble();
            await wire.SendAsync("Network.enable");
            await page.AddInitScriptAsync(RowsAt);
            await page.GotoAsync(new Uri(world.App.Address, "/all/vms").ToString(), new() { WaitUntil = WaitUntilState.Commit });
            await page.GetByTestId("resource-row").First.WaitForAsync();
            if (round >= 0)
            {
                cold.Add(await page.EvaluateAsync<double>("window.rowsAt"));
            }
        }

        Say(vms, "cold load to rows", cold);
        Say(vms, "cold load over HTTP", bytes / 1000, "kB");

        await using var work = await chromium.ProfileAsync();
        var one = await ConsoleTab.OpenAsync(work, world.App.Address);
        var messages = await MessagesAsync(work, one.Page);
        await one.SignInAsync("owner", "/settings");
        messages.Bytes = 0;
        await one.GoAsync("/all/vms");
        Say(vms, "messages of a page load", messages.Bytes / 1000, "kB");
        Say(vms, "DOM nodes", await one.Page.EvaluateAsync<double>("document.querySelectorAll('*').length"), "");

        await one.GoAsync("/all/vms");
        Say(vms, "next page (list not loaded)", await InPageAsync(one.Page, "button:Next page", "rows-changed"), "ms");

        var bare = Live();
        var started = Stopwatch.GetTimestamp();
        await one.GoAsync("/all/vms?sort=name");
        await Assertions.Expect(one.Table).ToHaveAttributeAsync("data-loaded", (await one.Table.GetAttributeAsync("data-total"))!, new() { Timeout = 120_000 });
        Say(vms, "full load", Stopwatch.GetElapsedTime(started).TotalMilliseconds, "ms");
        Say(vms, "live server memory of all rows", (Live() - bare) / 1024d / 1024, "MiB");

        // Something else each time: what one operator has asked for is kept for the next.
        await RepeatAsync(one, vms, "next page (loaded)", _ => InPageAsync(one.Page, "button:Next page", "rows-changed"));
        await RepeatAsync(one, vms, "sort (loaded)", round => InPageAsync(one.Page, $"th:{Sorted[round]}", "rows-changed"));
        await RepeatAsync(one, vms, "filter (loaded)", async round =>
        {
            await one.GoAsync($"/all/vms?sort=name&q={(char)('a' + round)}");
            await one.Page.GetByRole(AriaRole.Button, new() { Name = "Status" }).First.ClickAsync();
            await one.Page.GetByRole(AriaRole.Dialog, new() { Name = "Filter by Status" }).GetByRole(AriaRole.Checkbox).Nth(1).WaitForAsync();
            return await InPageAsync(one.Page, ":popover-open .choice:nth-child(2) input", "rows-changed");
        });
        await RepeatAsync(one, vms, "search (loaded)", round => InPageAsync(one.Page, $"type:-00{round + 11}", "rows-changed"));
    }

    /// <summary>
    /// Switches in both fleets by turns, since machines are noisy, between two projects that fill the page: what differs is what stands behind them.
    /// Before that, in the large one, to projects whose list no one has read yet: those wait for the API.
    /// </summary>
    private async Task SwitchAsync(FleetWorld large, FleetWorld small)
    {
        await using var profile = await chromium.ProfileAsync();
        await using var other = await chromium.ProfileAsync();
        var (inLarge, manyProjects) = await FullProjectsAsync(profile, large, 2 + (Rounds * 3));
        var (inSmall, twoProjects) = await FullProjectsAsync(other, small, 2);

        var firstVisits = new List<double>();
        foreach (var project in manyProjects.Skip(2))
        {
            firstVisits.Add(await SwitchAsync(inLarge, project));
        }

        Say(100_000, "scope switch to rows nobody has read yet", firstVisits);
        var (largeTimes, smallTimes) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds * 6; round++)
        {
            largeTimes.Add(await SwitchAsync(inLarge, manyProjects[round % 2]));
            smallTimes.Add(await SwitchAsync(inSmall, twoProjects[round % 2]));
        }

        Say(100_000, "scope switch to rows", largeTimes);
        Say(100, "scope switch to rows", smallTimes);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"switch at 100,000 / switch at 100: {Median(largeTimes) / Median(smallTimes):0.00}"));
    }

    private static async Task<double> SwitchAsync(ConsoleTab tab, (string Slug, string Id) project)
    {
        var option = $"[data-testid=scope-option][data-scope=\"{project.Id}\"]";
        await tab.Switcher.ClickAsync();
        await tab.Page.GetByTestId("scope-search").FillAsync(project.Slug);
        await tab.Page.Locator(option).First.WaitForAsync();
        return await InPageAsync(tab.Page, option, $"[data-testid=resource-table][data-scope=\"{project.Id}\"][data-state=ready]");
    }

    /// <summary>A tab of the VMs, and projects whose VMs fill a page of it.</summary>
    private static async Task<(ConsoleTab Tab, List<(string Slug, string Id)> Projects)> FullProjectsAsync(
        IBrowserContext profile,
        BrowserWorld world,
        int wanted)
    {
        const int RowsOnAPage = 25;
        var full = new List<(string Slug, string Id)>();
        foreach (var (slug, id) in (await world.ProjectsAsync()).OrderBy(project => project.Key, StringComparer.Ordinal))
        {
            if (full.Count < wanted && (await world.GetAsync("vms?limit=1", project: id))["total"]!.GetValue<int>() >= RowsOnAPage)
            {
                full.Add((slug, id));
            }
        }

        full.Count.ShouldBe(wanted);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/all/vms?size={RowsOnAPage}");
        await tab.ShowsAsync("all");
        return (tab, full);
    }

    private async Task MemoryAsync(BrowserWorld world, int vms)
    {
        const int Tabs = 10;
        var before = Live();
        await using var profile = await chromium.ProfileAsync();
        var first = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await first.SignInAsync("owner", "/all/vms?sort=name");
        await first.SettledAsync();
        var withOne = Live();
        for (var tab = 1; tab < Tabs; tab++)
        {
            await (await ConsoleTab.OpenAsync(profile, world.App.Address)).GoAsync("/all/vms?sort=name");
        }

        Say(vms, "live server memory per open tab", (Live() - withOne) / (Tabs - 1d) / 1024 / 1024, "MiB");
        Say(vms, "live server memory of the first tab", (withOne - before) / 1024d / 1024, "MiB");
        Say(vms, "live server memory in all", Live() / 1024d / 1024, "MiB");
    }

    private static long Live()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private async Task TimesAsync(int vms, string what, Func<Task> act)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var since = Stopwatch.GetTimestamp();
            await act();
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        Say(vms, what, times);
    }

    private async Task RepeatAsync(ConsoleTab tab, int vms, string what, Func<int, Task<double>> act)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            await tab.GoAsync("/all/vms?sort=name");
            times.Add(await act(round));
        }

        Say(vms, what, times);
    }

    private static async Task<MessageCount> MessagesAsync(IBrowserContext profile, IPage page)
    {
        var count = new MessageCount();
        var wire = await profile.NewCDPSessionAsync(page);
        wire.Event("Network.webSocketFrameReceived").OnEvent += (_, json) =>
        {
            var frame = json!.Value.GetProperty("response");
            var text = frame.GetProperty("payloadData").GetString()!;
            count.Bytes += frame.GetProperty("opcode").GetInt32() == 2 ? text.Length * 3 / 4d : text.Length;
        };
        await wire.SendAsync("Network.enable");
        return count;
    }

    /// <summary>Clicks and waits inside the page, so that the driver's own round trips are not measured.</summary>
    private static Task<double> InPageAsync(IPage page, string click, string until) => page.EvaluateAsync<double>(
        """
        async ([click, until]) => {
          const find = () => {
            const [kind, name] = click.split(':', 2);
            if (kind === 'button') return [...document.querySelectorAll('button')].find(one => one.textContent.trim() === name);
            if (kind === 'th') return [...document.querySelectorAll('th button')].find(one => one.textContent.trim().startsWith(name));
            return document.querySelector(click);
          };
          const rows = () => [...document.querySelectorAll('[data-testid=resource-row]')].map(row => row.dataset.id).join();
          const before = rows();
          const done = () => until === 'rows-changed' ? rows() !== before : document.querySelector(until) !== null;
          const since = performance.now();
          const changed = new Promise(resolve => {
            const watch = new MutationObserver(() => { if (done()) { watch.disconnect(); resolve(performance.now() - since); } });
            watch.observe(document.body, { subtree: true, childList: true, attributes: true });
          });
          const [kind, words] = click.split(':', 2);
          if (kind === 'type') {
            const field = document.querySelector('[role=search] input[type=search]');
            field.value = words;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          } else {
            find().click();
          }
          return await changed;
        }
        """,
        new[] { click, until });

    private void Say(int vms, string what, List<double> times) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{vms,8:#,0} VMs  {what,-48} median {Median(times),8:0.0} ms  (min {times.Min():0.0}, max {times.Max():0.0}, n {times.Count})"));

    private void Say(int vms, string what, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{vms,8:#,0} VMs  {what,-48} {value,15:#,0.0} {unit}"));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private sealed class MessageCount
    {
        public double Bytes { get; set; }
    }
}
