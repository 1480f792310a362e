using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Http;

/// <summary>Faults on demand: off by default, deterministic, and harmless to stored data.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Errors_ForTheSameSeed_AffectTheSameRequests()
    {
        var first = await StatusesAsync(7);

        (await StatusesAsync(7)).ShouldBe(first);
        (await StatusesAsync(8)).ShouldNotBe(first);
        first.Count(status => status == HttpStatusCode.InternalServerError).ShouldBeInRange(30, 70);
        first.Count(status => status == HttpStatusCode.TooManyRequests).ShouldBeInRange(20, 60);
        first.ShouldContain(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Errors_OfEveryRequest_DoNothing()
    {
        await using var host = new EmulatorHost(("Emulator:Faults:ErrorPercent", "100"));

        (await host.PostAsync("/projects", new { name = "new" }))
            .ShouldRefuse(HttpStatusCode.InternalServerError, "A fault on demand: see Emulator:Faults:ErrorPercent. Nothing was done.");
        (await host.GetAsync("~/health", null)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RateLimits_OfEveryRequest_SayWhenToRetry()
    {
        await using var host = new EmulatorHost(("Emulator:Faults:RateLimitPercent", "100"));

        var refused = await host.GetAsync("/projects");

        refused.ShouldRefuse(HttpStatusCode.TooManyRequests, "Maximum 30 requests per second allowed for your tier");
        refused.Headers.GetValues("Retry-After").ShouldBe(["1"]);
    }

    [Fact]
    public async Task Truncation_OfEveryAnswer_LeavesHalfABody()
    {
        await using var host = new EmulatorHost(("Emulator:Faults:TruncatePercent", "100"));

        await Should.ThrowAsync<JsonException>(() => host.GetAsync("/projects"));
        (await host.GetAsync("/projects", null)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Latency_Set_DelaysEveryAnswer()
    {
        await using var host = new EmulatorHost(("Emulator:Faults:LatencyMilliseconds", "60"));
        var started = Stopwatch.GetTimestamp();

        (await host.GetAsync("/projects")).ShouldBe(HttpStatusCode.OK);

        // The system's timers are as coarse as 16 ms.
        Stopwatch.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(44));
    }

    [Fact]
    public async Task ForbiddenProject_IsListedButRefusesEverythingElse()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"), ("Emulator:Faults:ForbiddenProject", "staging"));
        var (staging, production) = (await host.ProjectAsync("staging"), await host.ProjectAsync("production"));

        foreach (var key in (string[])[EmulatorDemo.OwnerKey, EmulatorDemo.AdminKey])
        {
            (await host.GetAsync("/vms", key, staging)).ShouldRefuse(HttpStatusCode.Forbidden, "This API key lacks the permission vm.view in project staging.");
            (await host.GetAsync("/vpcs", key, staging)).ShouldBe(HttpStatusCode.Forbidden);
            (await host.GetAsync("/vms", key, production)).ShouldBe(HttpStatusCode.OK);
            foreach (var list in (string[])["/vms?limit=200", "/volumes?limit=200", "/vpcs", "/security-groups", "/ips?limit=200"])
            {
                var rows = (await host.GetAsync(list, key)).ShouldBe(HttpStatusCode.OK).Data.EnumerateArray().ToList();
                rows.ShouldNotBeEmpty(list);
                rows.ShouldAllBe(row => row.Text("project_id") != staging);
            }
        }

        (await host.GetAsync("/vms", EmulatorDemo.StagingOperatorKey))
            .ShouldRefuse(HttpStatusCode.Forbidden, "This API key has the permission vm.view in no project.");
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(int seed)
    {
        await using var host = new EmulatorHost(
            ("Emulator:Faults:ErrorPercent", "25"), ("Emulator:Faults:RateLimitPercent", "20"),
            ("Emulator:Faults:Seed", seed.ToString(CultureInfo.InvariantCulture)));
        var statuses = new List<HttpStatusCode>();
        for (var call = 0; call < 200; call++)
        {
            statuses.Add((await host.GetAsync("/public/regions", null)).Status);
        }

        return statuses;
    }
}
