using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Feeds;

/// <summary>Feeds and metrics over HTTP, from the real program on its emulator.</summary>
public sealed partial class FeedTests
{
    private const string Token = "feeds-token-for-the-tests";
    private const string MetricsToken = "metrics-token-for-the-tests";
    private const string Formula = "=HYPERLINK(1)";
    private static readonly (string, string)[] Settings = [("Feeds:Token", Token), ("Metrics:Token", MetricsToken), ("Lists:FreshSeconds", "0")];

    public static TheoryData<string> Paths => ["/feeds/findings.json", "/feeds/inventory.csv", "/feeds/costs.csv", "/metrics"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Path_WithoutATokenInTheSettings_IsNotThere(string path)
    {
        await using var world = EngineWorld.Start();

        using var answer = await GetAsync(world, path, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Token_InAFile_OpensTheFeeds()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "token");
        await File.WriteAllTextAsync(file, MetricsToken + "\n", EngineWorld.Cancel);
        await using var world = EngineWorld.Start(("Metrics:TokenFile", file));

        Samples(await TextAsync(world, "/metrics", MetricsToken)).ShouldContain(sample => sample.Name == "raff_circuits");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Path_WithAMissingOrWrongToken_IsUnauthorized(string path)
    {
        await using var world = EngineWorld.Start(Settings);
        var other = path == "/metrics" ? Token : MetricsToken;

        foreach (var token in new[] { null, "", "wrong", other, BrowserWorld.Key(1) })
        {
            using var answer = await GetAsync(world, path, token);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"with {token ?? "no token"}");
            answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
            (await answer.Content.ReadAsStringAsync(EngineWorld.Cancel)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Feeds_BeforeTheFirstSweep_SaySo()
    {
        await using var world = EngineWorld.Start(Settings);

        using var answer = await GetAsync(world, "/feeds/findings.json", Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(EngineWorld.Cancel)).ShouldBe("There has been no sweep yet.");
    }

    [Fact]
    public async Task Findings_OfASweep_AreThoseOfTheAuditAndFitTheirSchema()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync();
        await SweepAsync(owner);
        var view = (await owner.Get<AuditReader>().ReadAsync(EngineWorld.Cancel)).Answer();
        var finding = view.Findings.First(one => one.Project is not null);
        (await owner.Get<AcceptedFindings>().AcceptAsync(finding, "Known", DateTimeOffset.MaxValue.AddDays(-1), EngineWorld.Cancel)).ShouldBeNull();

        using var feed = JsonDocument.Parse(await TextAsync(world, "/feeds/findings.json", Token));

        using var schema = JsonDocument.Parse(Document("feeds/findings.schema.json"));
        JsonSchema.Differences(schema.RootElement, feed.RootElement).ShouldBeEmpty();
        var rows = feed.RootElement.GetProperty("findings").EnumerateArray().ToList();
        rows.Select(row => $"{Text(row, "rule")}/{Text(row, "id")}").ShouldBe(view.Findings.Select(one => one.Key), ignoreOrder: true);
        var accepted = rows.Single(row => row.GetProperty("accepted").ValueKind != JsonValueKind.Null);
        $"{Text(accepted, "rule")}/{Text(accepted, "id")}".ShouldBe(finding.Key);
        Text(accepted, "project").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Inventory_OfASweep_HoldsEveryResourceAndNoFormula()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync();
        var staging = await owner.ProjectAsync("staging");
        (await owner.Client.CreateFirewallAsync(staging, new CreateFirewall(Formula, null, null, []), EngineWorld.Cancel)).Answer();
        var result = await SweepAsync(owner);

        var rows = await CsvAsync(world, "/feeds/inventory.csv");

        rows[0].ShouldBe(Documented("inventory"));
        rows.Count.ShouldBe(result.Count + 1);
        rows.Skip(1).Select(row => $"{row[3]}/{row[4]}").ShouldBe(
            result.Resources.SelectMany(kind => kind.Rows.Select(row => $"{kind.Kind.Word}/{row.Id}")), ignoreOrder: true);
        rows.Single(row => row[5].Contains("HYPERLINK", StringComparison.Ordinal))[5].ShouldBe("'" + Formula);
        rows.Where(row => row[1] == staging.Value).ShouldAllBe(row => row[2] == "staging");
        rows.SelectMany(row => row).ShouldAllBe(cell => cell.Length == 0 || !"=+@".Contains(cell[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Costs_OfASweep_AddUpToWhatItEstimated()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync();
        var result = await SweepAsync(owner);

        var rows = await CsvAsync(world, "/feeds/costs.csv");

        rows[0].ShouldBe(Documented("costs"));
        rows.Count.ShouldBe(result.Costs.Count + 1);
        rows.Skip(1).Sum(row => double.Parse(row[4], CultureInfo.InvariantCulture)).ShouldBe(result.Costs.Sum(cost => cost.Monthly), 0.5);
    }

    [Fact]
    public async Task Metrics_AfterASweep_SayWhatItFound()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync();
        var result = await SweepAsync(owner);

        var text = await TextAsync(world, "/metrics", MetricsToken);

        var samples = Samples(text);
        Sum("raff_findings").ShouldBe(result.Findings.Count);
        Sum("raff_project_findings").ShouldBe(result.Findings.Count);
        Sum("raff_resources").ShouldBe(result.Count);
        Sum("raff_cost_monthly_dollars").ShouldBe(result.Costs.Sum(cost => cost.Monthly), 0.01);
        Sum("raff_projects").ShouldBe(result.Projects.Count);
        Sum("raff_projects_read").ShouldBe(result.Projects.Count);
        Sum("raff_history_readable").ShouldBe(1);
        Sum("raff_circuits").ShouldBe(0);
        Sum("raff_sweep_age_seconds").ShouldBeInRange(0, 600);
        Sum("raff_lists_memory_bytes").ShouldBeGreaterThanOrEqualTo(0);
        samples.Where(sample => sample.Name == "raff_resources").ShouldContain(sample =>
            sample.Labels.Contains("project=\"staging\"", StringComparison.Ordinal));
        samples.Where(sample => sample.Name == "raff_api_calls_total").ShouldContain(sample =>
            sample.Labels.Contains("operation=\"GET vms\"", StringComparison.Ordinal) && sample.Labels.Contains("status=\"200\"", StringComparison.Ordinal));
        text.ShouldNotContain(BrowserWorld.Key(1));

        double Sum(string name)
        {
            var of = samples.Where(sample => sample.Name == name).ToList();
            of.ShouldNotBeEmpty(name);
            return of.Sum(sample => sample.Value);
        }
    }

    [Fact]
    public async Task FeedsAndMetrics_WithADamagedHistory_SaySoAndGuessNothing()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync();
        await SweepAsync(owner);
        SqliteConnection.ClearAllPools();
        var file = world.ConsoleDatabase.Replace("console.db", "history.db", StringComparison.Ordinal);
        File.Delete(file + "-wal");
        await File.WriteAllTextAsync(file, new string('x', 8192), EngineWorld.Cancel);

        using var feed = await GetAsync(world, "/feeds/findings.json", Token);
        var samples = Samples(await TextAsync(world, "/metrics", MetricsToken));

        feed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        samples.Single(sample => sample.Name == "raff_history_readable").Value.ShouldBe(0);
        samples.ShouldNotContain(sample => sample.Name == "raff_findings");
    }

    [Fact]
    public async Task Dashboard_OfGrafana_AsksForMetricsThatExist()
    {
        await using var world = EngineWorld.Start(Settings);
        await using var owner = await world.OpenAsync();
        await SweepAsync(owner);
        var names = MetricName().Matches(await TextAsync(world, "/metrics", MetricsToken)).Select(match => match.Value).ToHashSet();
        names.UnionWith(["raff_budget_waits_total", "raff_budget_wait_seconds_total", "raff_operations"]);

        using var dashboard = JsonDocument.Parse(Document("feeds/grafana-dashboard.json"));

        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().ToList();
        var queries = panels.SelectMany(panel => panel.GetProperty("targets").EnumerateArray().Select(target => Text(target, "expr")!)).ToList();
        queries.Count.ShouldBeGreaterThanOrEqualTo(panels.Count);
        queries.SelectMany(query => MetricName().Matches(query).Select(match => match.Value)).Except(names).ShouldBeEmpty();
        var documented = Document("feeds.md");
        names.Where(name => !documented.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty("each metric is documented");
    }

    /// <summary>The text format line by line: comments, then samples, each of a metric that was declared. Anything else fails.</summary>
    private static List<(string Name, string Labels, double Value)> Samples(string text)
    {
        HashSet<string> declared = [];
        List<(string, string, double)> samples = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                declared.Add(line.Split(' ')[2]).ShouldBeTrue(line);
            }
            else if (!line.StartsWith('#'))
            {
                var sample = Sample().Match(line);
                sample.Success.ShouldBeTrue(line);
                declared.ShouldContain(sample.Groups["name"].Value);
                var value = double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture);
                samples.Add((sample.Groups["name"].Value, sample.Groups["labels"].Value, value));
            }
        }

        samples.Select(sample => (sample.Item1, sample.Item2)).ShouldBeUnique();
        return samples;
    }

    private static string Document(string path) => File.ReadAllText(Path.Combine(Repository.Root, "docs", path));

    /// <summary>The columns that the documentation lists for a feed.</summary>
    private static string[] Documented(string feed) =>
    [
        .. Column().Matches(Document("feeds.md").Split("## ").Single(part => part.StartsWith($"`/feeds/{feed}.csv`", StringComparison.Ordinal)))
            .Select(match => match.Groups[1].Value),
    ];

    private static async Task<List<string[]>> CsvAsync(EngineWorld world, string path)
    {
        var text = (await TextAsync(world, path, Token)).TrimStart('\uFEFF');
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => Cell().Matches(line)
            .Select(match => match.Groups["quoted"] is { Success: true } quoted ? quoted.Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                : match.Groups["bare"].Value)
            .ToArray())];
    }

    private static async Task<string> TextAsync(EngineWorld world, string path, string token)
    {
        using var answer = await GetAsync(world, path, token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(EngineWorld.Cancel));
    }

    private static async Task<HttpResponseMessage> GetAsync(EngineWorld world, string path, string? token)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = world.Get<IRaffEndpoint>().Current };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseAddress, path));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request, EngineWorld.Cancel);
    }

    private static async Task<SweepResult> SweepAsync(EngineTab tab) =>
        (await tab.Get<SweepTab>().Start(SweepOrigin.Requested).End.WaitAsync(TimeSpan.FromSeconds(90), EngineWorld.Cancel)).Result!;

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    [GeneratedRegex(
        """^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\["\\n])*",?)*)\})?"""
            + """ (?<value>[-+0-9.eE]+|NaN|[-+]?Inf)( [0-9]+)?$""")]
    private static partial Regex Sample();

    [GeneratedRegex("""(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^,]*))""")]
    private static partial Regex Cell();

    [GeneratedRegex("""^\| `([a-z_]+)` \|""", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex("""\braff_[a-z_]+""")]
    private static partial Regex MetricName();
}
