using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>30 requests a second and a burst budget of 60 that refills over a minute, per key (docs/raff-api.md#rate-limits).</summary>
public sealed class RateLimitTests
{
    private static EmulatorHost Limited() => new(("Emulator:RateLimiting", "true"));

    [Fact]
    public async Task Key_OnFirstUse_HasItsRateAndItsBurst()
    {
        await using var host = Limited();

        await TakeAsync(host, 90);

        var refused = await host.GetAsync("/permissions");
        refused.ShouldBe(HttpStatusCode.TooManyRequests).Body.GetProperty("error").GetString().ShouldBe("Rate limit exceeded");
        refused.Message.ShouldBe("Maximum 30 requests per second allowed for your tier");
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        refused.Headers.GetValues("X-RateLimit-Limit").ShouldBe(["30"]);
        refused.Headers.GetValues("X-RateLimit-Remaining").ShouldBe(["0"]);
    }

    [Fact]
    public async Task Key_AfterItsBurst_StillHasItsRateEverySecond()
    {
        await using var host = Limited();
        await TakeAsync(host, 90);

        host.Time.AdvanceSeconds(0.5);
        (await host.GetAsync("/permissions")).ShouldBe(HttpStatusCode.TooManyRequests);
        host.Time.AdvanceSeconds(0.5);
        await TakeAsync(host, 30 + 1);
        (await host.GetAsync("/permissions")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Key_AfterAMinute_HasItsWholeBurstAgain()
    {
        await using var host = Limited();
        await TakeAsync(host, 90);

        host.Time.AdvanceSeconds(60);

        await TakeAsync(host, 90);
        (await host.GetAsync("/permissions")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Keys_AreLimitedIndependently_AndTheCatalogIsNot()
    {
        await using var host = Limited();
        await TakeAsync(host, 90);

        (await host.GetAsync("/permissions", EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync("/public/regions")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answer_SaysHowManyRequestsAreLeft()
    {
        await using var host = Limited();

        (await host.GetAsync("/permissions")).Headers.GetValues("X-RateLimit-Remaining").ShouldBe(["29"]);
    }

    private static async Task TakeAsync(EmulatorHost host, int count)
    {
        for (var taken = 0; taken < count; taken++)
        {
            (await host.GetAsync("/permissions")).ShouldBe(HttpStatusCode.OK);
        }
    }
}
