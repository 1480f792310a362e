using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Raff.Console.Storage;

namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>
/// Sends an event once: signed, without following a redirect, and only to an address that was checked at the moment of connecting, so that a name that
/// resolves differently the second time gains nothing.
/// </summary>
public sealed class WebhookSender : IDisposable
{
    /// <summary>The header with the time and the signature.</summary>
    public const string SignatureHeader = "Raff-Signature";

    /// <summary>The header with the id of the delivery, which stays the same when it is sent again.</summary>
    public const string DeliveryHeader = "Raff-Delivery";

    /// <summary>The header with the event.</summary>
    public const string EventHeader = "Raff-Event";

    /// <summary>How long a receiver may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private const string NotPublic = "Its address is not public. Set Webhooks:AllowPrivate to allow it.";
    private readonly HttpMessageInvoker http;
    private readonly TimeProvider clock;

    /// <summary>Creates it.</summary>
    /// <param name="targets">The receivers, for whether they may be in a private network.</param>
    /// <param name="clock">The time.</param>
    /// <param name="resolve">Finds the addresses of a host; null for the system's own way.</param>
    public WebhookSender(WebhookTargets targets, TimeProvider clock, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        this.clock = clock;
        var find = resolve ?? Dns.GetHostAddressesAsync;
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = async (context, cancel) =>
            {
                var url = context.InitialRequestMessage.RequestUri!;
                var addresses = (await find(context.DnsEndPoint.Host, cancel))
                    .Where(address => targets.AllowPrivate || WebhookAddress.IsPublic(address) || (url.IsLoopback && IPAddress.IsLoopback(address))).ToArray();
                return addresses.Length > 0 ? await ConnectAsync(addresses, context.DnsEndPoint.Port, cancel)
                        : throw new InvalidOperationException(NotPublic);
            },
        });
    }

    /// <summary>The signature of a body at a time, in hexadecimal digits: HMAC-SHA256 of the time, a period and the body.</summary>
    public static string Sign(string secret, long time, string body) => Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{time}.{body}"))));

    /// <summary>Sends it.</summary>
    /// <returns>Whether it was taken, and what came of it.</returns>
    public async Task<(bool Delivered, string Sentence)> SendAsync(WebhookTarget target, WebhookDeliveryRecord delivery, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(delivery);
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url);
        request.Content = new StringContent(delivery.Body, new UTF8Encoding(false), new MediaTypeHeaderValue("application/json"));
        var time = clock.GetUtcNow().ToUnixTimeSeconds();
        request.Headers.Add(SignatureHeader, string.Create(CultureInfo.InvariantCulture, $"t={time},v1={Sign(target.Secret, time, delivery.Body)}"));
        request.Headers.Add(DeliveryHeader, delivery.Id);
        request.Headers.Add(EventHeader, delivery.Event);
        request.Headers.Add("User-Agent", "Raff-Console");
        try
        {
            // The answer's body is not read: only its status counts.
            using var answer = await http.SendAsync(request, either.Token);
            var status = (int)answer.StatusCode;
            return status switch
            {
                >= 200 and < 300 => (true, string.Create(CultureInfo.InvariantCulture, $"Delivered: {status}.")),
                >= 300 and < 400 => (false, string.Create(CultureInfo.InvariantCulture, $"It answered {status}: redirects are not followed.")),
                _ => (false, string.Create(CultureInfo.InvariantCulture, $"It answered {status}.")),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (false, string.Create(CultureInfo.InvariantCulture, $"It did not answer within {Limit.TotalSeconds:0} seconds."));
        }
        catch (HttpRequestException error)
        {
            return (false, SentenceOf(error));
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static string SentenceOf(HttpRequestException error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case InvalidOperationException { Message: NotPublic }:
                    return NotPublic;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return "Its name could not be resolved.";
            }
        }

        return error.HttpRequestError is HttpRequestError.SecureConnectionError ? "Its certificate was not accepted." : "It could not be reached.";
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
