using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sessions;

public sealed class SignInThrottleTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private readonly ManualTime time = new();
    private readonly SignInThrottle throttle;

    public SignInThrottleTests() => throttle = new SignInThrottle(time);

    [Fact]
    public void TryBegin_AfterTenRefusals_WaitsForItsTurn()
    {
        Fill(Here);

        throttle.TryBegin(Here, out var first).ShouldNotBeNull();
        throttle.TryBegin(Here, out var second).ShouldNotBeNull();

        first.ShouldBe(SignInThrottle.Spacing);
        second.ShouldBe(2 * SignInThrottle.Spacing);
        time.Advance(SignInThrottle.Window + second);
        throttle.TryBegin(Here, out var later).ShouldNotBeNull();
        later.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void TryBegin_QueueFull_IsRejectedWithATime()
    {
        Fill(Here);
        while (throttle.TryBegin(Here, out _) is not null)
        {
        }

        throttle.TryBegin(Here, out var wait).ShouldBeNull();
        wait.ShouldBeGreaterThan(SignInThrottle.MaxWait);
        time.Advance(wait);
        throttle.TryBegin(Here, out _).ShouldNotBeNull();
    }

    [Fact]
    public void TryBegin_FromAnotherAddress_DoesNotWait()
    {
        Fill(Here);

        throttle.TryBegin(IPAddress.Parse("192.0.2.2"), out var wait).ShouldNotBeNull();
        wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void TryBegin_SameIpv6Network_CountsAsOneClient()
    {
        Fill(IPAddress.Parse("2001:db8::1"));

        throttle.TryBegin(IPAddress.Parse("2001:db8::ffff:2"), out var same).ShouldNotBeNull();
        throttle.TryBegin(IPAddress.Parse("2001:db8:0:1::1"), out var other).ShouldNotBeNull();
        same.ShouldBe(SignInThrottle.Spacing);
        other.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void TryBegin_Ipv4MappedIpv6_IsTheSameAddress()
    {
        Fill(Here);

        throttle.TryBegin(Here.MapToIPv6(), out var wait).ShouldNotBeNull();
        wait.ShouldBe(SignInThrottle.Spacing);
    }

    [Fact]
    public void TryBegin_AfterRefusalsFromManyAddresses_DoesNotWait()
    {
        for (var i = 0; i < 1000; i++)
        {
            throttle.TryBegin(new IPAddress([10, 0, (byte)(i / 250), (byte)(i % 250)]), out _).ShouldNotBeNull();
        }

        throttle.TryBegin(IPAddress.Parse("198.51.100.1"), out var wait).ShouldNotBeNull();
        wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Forgive_Attempt_FreesItsSlot()
    {
        var last = Fill(Here);

        throttle.Forgive(last);

        throttle.TryBegin(Here, out var wait).ShouldNotBeNull();
        wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task TryBegin_ManyAtOnce_LetsNoMoreThrough()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(_ => Task.Run(() => throttle.TryBegin(Here, out var wait) is null ? SignInThrottle.MaxWait : wait)));

        begun.Count(wait => wait == TimeSpan.Zero).ShouldBe(SignInThrottle.PerAddress);
    }

    private object Fill(IPAddress address) =>
        Enumerable.Range(0, SignInThrottle.PerAddress).Select(_ => throttle.TryBegin(address, out TimeSpan _).ShouldNotBeNull()).ToList()[^1];

    [Fact]
    public async Task Key_ValidAfterManyRefusals_SignsIn()
    {
        using var console = new ConsoleApp();
        using var browser = new ConsoleBrowser(console.Address);
        for (var i = 0; i < SignInThrottle.PerAddress; i++)
        {
            (await browser.EnterKeyAsync("raff_" + new string('f', 64))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var answer = await browser.EnterKeyAsync(EmulatorDemo.OwnerKey);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        browser.Session.ShouldNotBeNull();
    }
}
