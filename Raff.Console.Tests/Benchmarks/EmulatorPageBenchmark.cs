using System.Diagnostics;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>
/// A page of 200 VMs must cost the same however many VMs there are and wherever it begins. Two seeds side by side, asked in turn within one
/// run, so that a busy machine slows both. Explicitly started:
/// <c>dotnet test -c Release --filter "FullyQualifiedName~EmulatorPageBenchmark" --logger "console;verbosity=detailed" -- xUnit.Explicit=only</c>.
/// </summary>
public sealed class EmulatorPageBenchmark(ITestOutputHelper output)
{
    private const int Rounds = 60;

    [Theory(Explicit = true)]
    [InlineData("owner", 1000)]
    [InlineData("owner", 10)]
    [InlineData("half of the projects", 1000)]
    public async Task Page_OfAHundredThousandVms_TakesLessThanTwiceThatOfAThousand(string identity, int smallProjects)
    {
        var key = identity == "owner" ? EmulatorDemo.OwnerKey : EmulatorDemo.HalfFleetKey;
        using var small = Fleet(smallProjects, 1_000);
        var seeding = Stopwatch.GetTimestamp();
        using var large = Fleet(1_000, 100_000);
        output.WriteLine($"seeding 100,000 VMs in 1,000 projects: {Stopwatch.GetElapsedTime(seeding).TotalSeconds:0.0} s");
        using var smallClient = Client(small, key);
        using var largeClient = Client(large, key);

        foreach (var (place, share) in ((string, double)[])[("first", 0), ("middle", 0.5), ("last", 1)])
        {
            var (smallPath, largePath) = (await PathAsync(smallClient, share), await PathAsync(largeClient, share));
            var (smallTimes, largeTimes) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                smallTimes.Add(await TimeAsync(smallClient, smallPath));
                largeTimes.Add(await TimeAsync(largeClient, largePath));
            }

            var ratio = Median(largeTimes) / Median(smallTimes);
            output.WriteLine($"{identity}, {place} page: {Median(smallTimes):0.0} ms of 1,000 in {smallProjects} projects, {Median(largeTimes):0.0} ms of " +
                $"100,000, ratio {ratio:0.00}");
            ratio.ShouldBeLessThan(2);
        }
    }

    private static ConsoleApp Fleet(int projects, int vms)
    {
        var app = new ConsoleApp(new Dictionary<string, string?>
        {
            ["Emulator:Seed"] = "fleet",
            ["Emulator:Fleet:Projects"] = $"{projects}",
            ["Emulator:Fleet:Vms"] = $"{vms}",
        });
        app.Start();
        return app;
    }

    private static HttpClient Client(ConsoleApp app, string key)
    {
        var client = new HttpClient { BaseAddress = new(app.Address, "/api/v1/") };
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        return client;
    }

    private static async Task<string> PathAsync(HttpClient client, double share)
    {
        using var first = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("vms?limit=1", TestContext.Current.CancellationToken));
        var last = first.RootElement.GetProperty("total").GetInt64() - 200;
        return $"vms?limit=200&offset={(long)(last * share)}";
    }

    private static async Task<double> TimeAsync(HttpClient client, string path)
    {
        var started = Stopwatch.GetTimestamp();
        (await client.GetByteArrayAsync(path, TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(100_000);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
