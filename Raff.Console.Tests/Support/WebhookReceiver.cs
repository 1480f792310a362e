using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Raff.Console.Tests.Support;

/// <summary>A receiver of webhooks on a real port, which answers as a test wants.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Arrival> arrivals = new();
    private readonly SemaphoreSlim arrived = new(0);

    private WebhookReceiver(WebApplication app) => this.app = app;

    /// <summary>Answers a call; 204 until a test says otherwise.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = http =>
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    /// <summary>What arrived, in order.</summary>
    public IReadOnlyList<Arrival> All => [.. arrivals];

    /// <summary>Where it listens.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts one.</summary>
    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var body = await reader.ReadToEndAsync(http.RequestAborted);
            receiver.arrivals.Enqueue(new Arrival(
                http.Request.Path, http.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
            receiver.arrived.Release();
            await receiver.Answer(http);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        receiver.Url = new Uri(new Uri(address), "/hook/secret-part");
        return receiver;
    }

    /// <summary>Ends once one more call has arrived.</summary>
    public async Task NextAsync() =>
        (await arrived.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)).ShouldBeTrue("a call arrives");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        arrived.Dispose();
    }

    /// <summary>A call.</summary>
    public sealed record Arrival(string Path, IReadOnlyDictionary<string, string> Headers, string Body);
}
