using System.Globalization;
using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Features.SignIn;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.SignIn;

public sealed class SignInThrottleTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private readonly ManualTime time = new();
    private readonly SignInThrottle throttle;

    public SignInThrottleTests() => throttle = new SignInThrottle(time);

    [Fact]
    public void TryBegin_AfterTenRefusals_WaitsForTheOldest()
    {
        for (var i = 0; i < SignInThrottle.PerAddress; i++)
        {
            throttle.TryBegin(Here, out _).ShouldNotBeNull();
            time.AdvanceSeconds(1);
        }

        throttle.TryBegin(Here, out var wait).ShouldBeNull();

        wait.ShouldBe(SignInThrottle.Window - TimeSpan.FromSeconds(SignInThrottle.PerAddress));
        time.Advance(wait);
        throttle.TryBegin(Here, out _).ShouldNotBeNull();
        throttle.TryBegin(Here, out _).ShouldBeNull();
    }

    [Fact]
    public void TryBegin_FromAnotherAddress_IsNotHeldUp()
    {
        Fill(Here);

        throttle.TryBegin(IPAddress.Parse("192.0.2.2"), out _).ShouldNotBeNull();
    }

    [Fact]
    public void TryBegin_FromTheSameIpv6Network_IsOneGuesser()
    {
        Fill(IPAddress.Parse("2001:db8::1"));

        throttle.TryBegin(IPAddress.Parse("2001:db8::ffff:2"), out _).ShouldBeNull();
        throttle.TryBegin(IPAddress.Parse("2001:db8:0:1::1"), out _).ShouldNotBeNull();
    }

    [Fact]
    public void TryBegin_Ipv4InIpv6Clothes_IsTheSameAddress()
    {
        Fill(Here);

        throttle.TryBegin(Here.MapToIPv6(), out _).ShouldBeNull();
    }

    [Fact]
    public void TryBegin_FromManyAddresses_IsLimitedInAll()
    {
        for (var i = 0; i < SignInThrottle.InAll; i++)
        {
            throttle.TryBegin(new IPAddress([10, 0, (byte)(i / 250), (byte)(i % 250)]), out _).ShouldNotBeNull();
        }

        throttle.TryBegin(IPAddress.Parse("198.51.100.1"), out var wait).ShouldBeNull();
        wait.ShouldBe(SignInThrottle.Window);
    }

    [Fact]
    public void Forgive_AnAttempt_FreesItsPlace()
    {
        var last = Fill(Here);

        throttle.Forgive(last);

        throttle.TryBegin(Here, out _).ShouldNotBeNull();
    }

    [Fact]
    public async Task TryBegin_ManyAtOnce_LetsNoMoreThrough()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => throttle.TryBegin(Here, out TimeSpan _))));

        begun.Count(attempt => attempt is not null).ShouldBe(SignInThrottle.PerAddress);
    }

    private object Fill(IPAddress address) =>
        Enumerable.Range(0, SignInThrottle.PerAddress).Select(_ => throttle.TryBegin(address, out TimeSpan _).ShouldNotBeNull()).ToList()[^1];

    [Fact]
    public async Task Keys_RefusedTooOften_HaveToWaitWithTheTimeSaid()
    {
        using var console = new ConsoleApp();
        using var browser = new ConsoleBrowser(console.Address);
        for (var i = 0; i < SignInThrottle.PerAddress; i++)
        {
            (await browser.EnterKeyAsync("raff_" + new string('f', 64))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var answer = await browser.EnterKeyAsync(EmulatorDemo.OwnerKey);

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        int.Parse(answer.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture).ShouldBeInRange(200, 300);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Too many keys were refused. Try again in 5 minutes.");
        browser.Session.ShouldBeNull();
    }
}
