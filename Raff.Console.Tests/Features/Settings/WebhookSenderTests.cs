using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Raff.Console.Features.Settings.Webhooks;
using Raff.Console.Storage;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Settings;

/// <summary>One delivery to a real listener that behaves, or does not.</summary>
public sealed class WebhookSenderTests
{
    private const string Secret = "webhook-secret-for-the-tests";
    private const string NotPublic = "Its address is not public. Set Webhooks:AllowPrivate to allow it.";
    private readonly SteppedTime time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delivery_ToAReceiver_IsSignedOverTimeAndBody()
    {
        await using var receiver = await WebhookReceiver.StartAsync();

        var (delivered, sentence) = await SendAsync(receiver.Url);

        delivered.ShouldBeTrue();
        sentence.ShouldBe("Delivered: 204.");
        var call = receiver.All.ShouldHaveSingleItem();
        call.Path.ShouldBe("/hook/secret-part");
        call.Body.ShouldBe("{\"event\":\"test\"}");
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        call.Headers["Raff-Signature"].ShouldBe($"t={now},v1={WebhookSender.Sign(Secret, now, call.Body)}");
        call.Headers["Raff-Delivery"].ShouldBe("d1");
        call.Headers["Raff-Event"].ShouldBe("test");
        call.Headers["Content-Type"].ShouldStartWith("application/json");
    }

    // Computed with: printf %s '1767225600.{"a":1}' | openssl dgst -sha256 -hmac webhook-secret-for-the-tests
    [Fact]
    public void Signature_OfAKnownBody_IsThatOfOpenSsl() =>
        WebhookSender.Sign(Secret, 1_767_225_600, "{\"a\":1}").ShouldBe("a23bef5112f42f978df141c824bd65668295d054c9cbf42281e45d76011d40d8");

    [Theory]
    [InlineData(500, "It answered 500.")]
    [InlineData(404, "It answered 404.")]
    [InlineData(302, "It answered 302: redirects are not followed.")]
    [InlineData(307, "It answered 307: redirects are not followed.")]
    public async Task Delivery_ToAReceiverThatRefusesOrRedirects_FailsAndFollowsNothing(int status, string expected)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };

        (await SendAsync(receiver.Url)).ShouldBe((false, expected));
        receiver.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Delivery_ToASlowReceiver_EndsAtTheLimit()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        var sending = SendAsync(receiver.Url);
        await receiver.NextAsync();
        time.Advance(WebhookSender.Limit);

        (await sending).ShouldBe((false, "It did not answer within 10 seconds."));
    }

    [Fact]
    public async Task Delivery_ToAReceiverThatIsDown_Fails()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        (await SendAsync(new Uri($"http://127.0.0.1:{port}/"))).ShouldBe((false, "It could not be reached."));
    }

    [Theory]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    public async Task Delivery_ToAPrivateAddress_IsRefusedBeforeItConnects(string url) => (await SendAsync(new Uri(url))).ShouldBe((false, NotPublic));

    [Fact]
    public async Task Delivery_ToANameThatTurnsPrivate_IsRefusedAtTheConnection()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var url = new Uri($"https://hook.example:{receiver.Url.Port}/");

        (await SendAsync(url, resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]))).ShouldBe((false, NotPublic));

        receiver.All.ShouldBeEmpty();
        var (_, allowed) = await SendAsync(url, allowPrivate: true, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        allowed.ShouldBe("Its certificate was not accepted.", "it connects, and the plain listener speaks no TLS");
    }

    [Fact]
    public async Task Delivery_ToANameThatDoesNotResolve_SaysSo() =>
        (await SendAsync(new Uri("https://hook.example/"), resolve: (_, _) => throw new SocketException((int)SocketError.HostNotFound)))
            .ShouldBe((false, "Its name could not be resolved."));

    private async Task<(bool Delivered, string Sentence)> SendAsync(
        Uri url, bool allowPrivate = false, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        var target = new WebhookTarget(url, Secret, ["critical"], WebhookEvents.All);
        using var sender = new WebhookSender(new WebhookTargets([target], allowPrivate), time, resolve);
        var delivery = new WebhookDeliveryRecord
        {
            Id = "d1",
            Target = target.Key,
            Host = target.Host,
            Endpoint = "emulator",
            Account = "acc",
            Event = WebhookEvents.Test,
            Body = "{\"event\":\"test\"}",
            CreatedAt = time.GetUtcNow(),
        };
        return await sender.SendAsync(target, delivery, Cancel);
    }
}
