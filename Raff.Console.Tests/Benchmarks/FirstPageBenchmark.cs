using System.Globalization;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>
/// The first page of 100,000 VMs, by turns with a prerendered stock page of 1,000 rows in memory: cold and warm, here and through a relay that delays each
/// direction by 150 ms; and what a click costs at that distance. Explicitly started: <c>dotnet test -c Release --filter
/// "FullyQualifiedName~FirstPageBenchmark" --logger "console;verbosity=detailed" -- xUnit.Explicit=only</c>.
/// </summary>
public sealed class FirstPageBenchmark(Chromium chromium, ITestOutputHelper output)
{
    private const int WarmUp = 6;
    private const string Ours = "[data-testid=resource-row]";
    private const string Theirs = ".mud-table-body .mud-table-row";

    [Fact(Explicit = true)]
    public async Task FirstPage_OfOneHundredThousandVms_BesideAStockPage()
    {
        using var world = new FleetWorld(1_000, 100_000);
        await using var stock = await StockPage.StartAsync();
        await ByTurnsAsync("here", world.App.Address, stock.Address, 9);
        await using var toConsole = new Relay(world.App.Address, TimeSpan.FromMilliseconds(150));
        await using var toStock = new Relay(stock.Address, TimeSpan.FromMilliseconds(150));
        await ByTurnsAsync("150 ms each way", toConsole.Address, toStock.Address, 5);
        await ClicksAsync(toConsole.Address, world);
    }

    private async Task ByTurnsAsync(string where, Uri console, Uri stock, int rounds)
    {
        var figures = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        for (var round = where == "here" ? -WarmUp : -1; round < rounds; round++)
        {
            var into = round < 0 ? new SortedDictionary<string, List<double>>(StringComparer.Ordinal) : figures;
            await using var profile = await chromium.ProfileAsync();
            await (await ConsoleTab.OpenAsync(profile, console)).SignInAsync("owner", "/settings");
            var cookies = (await profile.CookiesAsync())
                .Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = console.ToString() }).ToList();
            await LoadAsync(into, "ours ", new Uri(console, "/all/vms"), Ours, cookies);
            await LoadAsync(into, "stock", stock, Theirs, []);
        }

        foreach (var (what, values) in figures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{where,-16} {what,-28} median {Median(values),8:0}  (min {values.Min():0}, max {values.Max():0}, n {values.Count})"));
        }

        foreach (var what in (string[])["cold rows, ms", "cold usable, ms", "warm rows, ms", "warm usable, ms"])
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{where,-16} {what,-28} ours / stock {Median(figures[$"ours  {what}"]) / Median(figures[$"stock {what}"]),8:0.00}"));
        }
    }

    /// <summary>A profile that has nothing but the session loads the page cold, and once more warm.</summary>
    private async Task LoadAsync(SortedDictionary<string, List<double>> figures, string whose, Uri address, string rows, IReadOnlyList<Cookie> cookies)
    {
        await using var profile = await chromium.ProfileAsync();
        await profile.AddCookiesAsync(cookies);
        foreach (var how in (string[])["cold", "warm"])
        {
            var page = await profile.NewPageAsync();
            var wire = await profile.NewCDPSessionAsync(page);
            var bytes = 0d;
            var requests = 0;
            wire.Event("Network.loadingFinished").OnEvent += (_, json) =>
            {
                bytes += json!.Value.GetProperty("encodedDataLength").GetDouble();
                requests++;
            };
            await wire.SendAsync("Network.enable");
            await page.AddInitScriptAsync($$"""
                requestAnimationFrame(function look() {
                  window.rowsAt ??= document.querySelector('{{rows}}') ? performance.now() : undefined;
                  window.liveAt ??= document.querySelector('#main[data-live]') && window.rowsAt ? performance.now() : undefined;
                  if (!window.liveAt) requestAnimationFrame(look);
                });
                """);
            await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Commit });
            await page.Locator("#main[data-live]").WaitForAsync();
            await page.Locator(rows).First.WaitForAsync();
            await page.EvaluateAsync(
                "() => new Promise(seen => (function look() { if (window.liveAt) seen(); else requestAnimationFrame(look); })())");
            Note($"{how} rows, ms", await page.EvaluateAsync<double>("window.rowsAt"));
            Note($"{how} usable, ms", await page.EvaluateAsync<double>("window.liveAt"));
            Note($"{how} HTTP, kB", bytes / 1000);
            Note($"{how} requests", requests);
            await page.CloseAsync();
        }

        void Note(string what, double value)
        {
            var name = $"{whose} {what}";
            (figures.TryGetValue(name, out var values) ? values : figures[name] = []).Add(value);
        }
    }

    /// <summary>Clicks at a distance, by the page's own clock.</summary>
    private async Task ClicksAsync(Uri console, FleetWorld world)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, console);
        await tab.SignInAsync("owner", "/settings");
        await tab.GoAsync("/all/vms?sort=name");
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-loaded", (await tab.Table.GetAttributeAsync("data-total"))!, new() { Timeout = 120_000 });
        var projects = await world.ProjectsAsync();
        var clicks = new Dictionary<string, Func<int, Task<double>>>
        {
            ["next page"] = _ => InPageAsync(tab.Page, "button:Next page"),
            ["sort"] = round => InPageAsync(tab.Page, round % 2 == 0 ? "th:Status" : "th:Name"),
            ["search"] = round => InPageAsync(tab.Page, $"type:-00{round + 11}"),
            ["filter"] = async _ =>
            {
                await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Status" }).First.ClickAsync();
                await tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Filter by Status" }).GetByRole(AriaRole.Checkbox).Nth(1).WaitForAsync();
                return await InPageAsync(tab.Page, ":popover-open .choice:nth-child(2) input");
            },
            ["switch"] = async round =>
            {
                var project = projects.Values.ElementAt(round);
                await tab.Switcher.ClickAsync();
                await tab.Page.GetByTestId("scope-search").FillAsync(project);
                await tab.Page.Locator($"[data-testid=scope-option][data-scope=\"{project}\"]").First.WaitForAsync();
                return await InPageAsync(tab.Page, $"[data-testid=scope-option][data-scope=\"{project}\"]");
            },
        };
        foreach (var (what, click) in clicks)
        {
            var times = new List<double>();
            for (var round = 0; round < 5; round++)
            {
                await tab.GoAsync("/all/vms?sort=name&size=25");
                times.Add(await click(round));
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"150 ms each way  {what,-28} median {Median(times),8:0}  (min {times.Min():0}, max {times.Max():0}, n {times.Count})"));
        }
    }

    private static Task<double> InPageAsync(IPage page, string click) => page.EvaluateAsync<double>(
        """
        async click => {
          const [kind, name] = click.split(':', 2);
          const of = selector => [...document.querySelectorAll(selector)].find(one => one.textContent.trim().startsWith(name));
          const rows = () => [...document.querySelectorAll('[data-testid=resource-row]')].map(row => row.dataset.id).join();
          const before = rows();
          const since = performance.now();
          const changed = new Promise(resolve => {
            const watch = new MutationObserver(() => { if (rows() !== before && rows()) { watch.disconnect(); resolve(performance.now() - since); } });
            watch.observe(document.body, { subtree: true, childList: true, attributes: true });
          });
          if (kind === 'type') {
            const field = document.querySelector('[role=search] input[type=search]');
            field.value = name;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          } else {
            (kind === 'button' ? of('button') : kind === 'th' ? of('th button') : document.querySelector(click)).click();
          }
          return await changed;
        }
        """,
        click);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
