using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.Playwright;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>
/// An audit sweep of 1,000 projects and 100,000 VMs, with the emulator's limit and the console's budget as they are by default, and what an operator waits for
/// meanwhile. Explicitly started: <c>dotnet test -c Release --filter "FullyQualifiedName~SweepBenchmark" --logger "console;verbosity=detailed" --
/// xUnit.Explicit=only</c>.
/// </summary>
public sealed class SweepBenchmark(Chromium chromium, ITestOutputHelper output)
{
    private const int Rate = 28;
    private const int Burst = 56;
    private const int ClicksAtRest = 100;

    [Fact(Explicit = true)]
    public async Task AuditSweep_OfOneHundredThousandVms_PrintsCallsTimeMemoryAndAnswers()
    {
        // Lists only: the second tier has a limit of its own.
        using var world = new FleetWorld(
            1_000, 100_000, ("Raff:RequestsPerSecond", $"{Rate}"), ("Raff:Burst", $"{Burst}"), ("Emulator:RateLimiting", "true"), ("Sweep:DetailCalls", "0"));
        await using var profile = await chromium.ProfileAsync();
        var browser = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await browser.SignInAsync("owner", "/all/vpcs");
        await browser.SettledAsync();
        await using var tab = await EngineTab.OpenAsync(world.App, BrowserWorld.Key(1), "benchmark");
        var answers = new List<(string Step, double Time, double Paused)>();
        for (var click = 0; click < ClicksAtRest; click++)
        {
            answers.Add(("at rest", await SortAsync(browser.Page), 0));
        }

        world.Calls.Forget();
        var steps = new List<(string Step, long At, long Bytes, TimeSpan Processor)>();
        var started = Stopwatch.GetTimestamp();

        var reports = Channel.CreateUnbounded<bool>();
        var sweep = tab.Get<SweepTab>().Start(SweepOrigin.Requested);
        sweep.Changed += () =>
        {
            reports.Writer.TryWrite(true);
            if (sweep.HasEnded)
            {
                reports.Writer.TryComplete();
            }

            lock (steps)
            {
                if (steps.Count == 0 || steps[^1].Step != sweep.Progress.Step)
                {
                    steps.Add((sweep.Progress.Step, Stopwatch.GetTimestamp(), GC.GetTotalMemory(forceFullCollection: false), Environment.CpuUsage.TotalTime));
                }
            }
        };

        // A click for each report of progress while lists are read: often enough, and no load of its own. What follows reports nothing: click after click.
        while (sweep.Progress.Step is "Evaluating rules" or "Storing"
            ? !sweep.HasEnded : await reports.Reader.WaitToReadAsync(TestContext.Current.CancellationToken))
        {
            while (reports.Reader.TryRead(out _))
            {
            }

            var (step, paused) = (sweep.Progress.Step, GC.GetTotalPauseDuration());
            answers.Add((step, await SortAsync(browser.Page), (GC.GetTotalPauseDuration() - paused).TotalMilliseconds));
        }

        var outcome = await sweep.End;
        steps.Add(("End", Stopwatch.GetTimestamp(), GC.GetTotalMemory(forceFullCollection: false), Environment.CpuUsage.TotalTime));
        var calls = world.Calls.All.Count;
        var reading = Stopwatch.GetElapsedTime(started, At("Evaluating rules")).TotalSeconds;
        var allowed = (calls - Burst) / (double)Rate;
        Say($"{outcome.Sentence}");
        Say($"list sweep of {calls} calls: {reading:0.0} s; the budget allows {allowed:0.0} s; ratio {reading / allowed:0.00}");
        foreach (var path in world.Calls.All.CountBy(call => Regex.Replace(call.Path, "[0-9a-f-]{36}", "{id}") + Regex.Match(call.Query, "status=[a-z]+").Value)
            .OrderByDescending(pair => pair.Value))
        {
            Say($"  {path.Value,6} {path.Key}");
        }

        Took("Evaluating rules", "Storing");
        Took("Storing", "End");
        Say($"all: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        foreach (var of in answers.GroupBy(answer => answer.Step))
        {
            var times = of.OrderBy(answer => answer.Time).ToList();
            Say($"answers of the page, {of.Key}: median {times[times.Count / 2].Time:0} ms, 95 % {times[times.Count * 95 / 100].Time:0} ms, "
                + $"max {times[^1].Time:0} ms ({times[^1].Paused:0} ms of it paused by the garbage collector), n {times.Count}");
        }

        await MarksAsync(world);
        outcome.State.ShouldBe(SweepState.Done);

        long At(string step) => steps.Last(one => one.Step == step).At;
        void Took(string step, string next)
        {
            // The processor time says the same on a machine that does other things too.
            var (from, to) = (steps.Last(one => one.Step == step), steps.Last(one => one.Step == next));
            Say($"{step}: {Stopwatch.GetElapsedTime(from.At, to.At).TotalSeconds:0.00} s, {(to.Processor - from.Processor).TotalSeconds:0.00} s of processor, "
                + $"{(to.Bytes - from.Bytes) / 1048576d:0} MB more in memory");
        }
    }

    /// <summary>What marks cost: made once for a sweep and a key, then looked up row by row.</summary>
    private async Task MarksAsync(FleetWorld world)
    {
        await using var tab = await EngineTab.OpenAsync(world.App, BrowserWorld.Key(1), "marks");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var first = Stopwatch.GetTimestamp();
        var findings = tab.Get<TabFindings>();
        findings.Begin();
        var rows = (await findings.ReadAsync("vms", TestContext.Current.CancellationToken))!;
        var took = Stopwatch.GetElapsedTime(first).TotalMilliseconds;
        Say($"marks, first made: {took:0} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576d:0} MB, "
            + $"{findings.Current!.Rules(null).Sum(rule => rule.Count):N0} findings");
        await using var other = await EngineTab.OpenAsync(world.App, BrowserWorld.Key(1), "other");
        var again = Stopwatch.GetTimestamp();
        other.Get<TabFindings>().Begin();
        await other.Get<TabFindings>().ReadAsync("vms", TestContext.Current.CancellationToken);
        Say($"marks of a further tab: {Stopwatch.GetElapsedTime(again).TotalMilliseconds:0} ms");
        var vms = tab.Get<ListStore>();
        var kind = tab.Get<ResourceKinds>().Of("vms");
        var list = vms.Peek(tab.Client, kind.Source, Scope.All)!;
        var query = ListQuery.Read("/all/vms?finding=vm.no_backup&sort=-finding", kind, Scope.All);
        var filter = Stopwatch.GetTimestamp();
        var places = ListView.Of(list, kind, query, new RowContext { Findings = rows });
        Say($"filter and sort {list.Rows.Count:N0} rows by findings: {Stopwatch.GetElapsedTime(filter).TotalMilliseconds:0} ms, {places.Length:N0} match");
        var reader = Stopwatch.GetTimestamp();
        var view = (await tab.Get<AuditReader>().ReadAsync(TestContext.Current.CancellationToken)).Answer();
        Say($"audit page read: {Stopwatch.GetElapsedTime(reader).TotalMilliseconds:0} ms for {view.Findings.Count:N0} findings");
    }

    /// <summary>Sorts the table of the open page and waits until it shows it, by the page's own clock.</summary>
    private static Task<double> SortAsync(IPage page) => page.EvaluateAsync<double>(
        """
        async () => {
          const heading = document.querySelector('[data-testid=resource-table] th button');
          const of = () => heading.closest('th').getAttribute('aria-sort');
          const before = of();
          const since = performance.now();
          const changed = new Promise(resolve => {
            const watch = new MutationObserver(() => { if (of() !== before) { watch.disconnect(); resolve(performance.now() - since); } });
            watch.observe(document.body, { subtree: true, childList: true, attributes: true });
          });
          heading.click();
          return await changed;
        }
        """);

    private void Say(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private void Say(string text) => output.WriteLine(text);
}
