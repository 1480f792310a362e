using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Raff.Console.Tests.Support;

/// <summary>
/// A server on a free port that does what a test tells it: it stands for a Raff API that fails in every way, or stands before a real one
/// (<see cref="ForwardTo"/>) and spoils single requests. All requests are recorded.
/// </summary>
public sealed class StubApi : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Host", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Upgrade", "TE", "Trailer"];
    private readonly WebApplication app;
    private readonly HttpClient forwarding = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly Lock gate = new();
    private readonly List<(Func<StubRequest, bool> Wanted, TaskCompletionSource<StubRequest> Arrival)> waiters = [];
    private ImmutableList<StubRequest> requests = [];
    private ImmutableList<StubRule> rules = [];
    private Uri? target;

    private StubApi(WebApplication app) => this.app = app;

    /// <summary>Its base address.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What came in so far, in order.</summary>
    public IReadOnlyList<StubRequest> Requests => Volatile.Read(ref requests);

    /// <summary>Starts one. Without rules it answers 404 to everything.</summary>
    public static async Task<StubApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var stub = new StubApi(builder.Build());
        stub.app.Run(stub.AnswerAsync);
        await stub.app.StartAsync(TestContext.Current.CancellationToken);
        stub.Address = new Uri(stub.app.Urls.Single() + "/");
        return stub;
    }

    /// <summary>A rule for a method (<c>*</c> for any) and a path (<c>/api/v1/vms</c>, or with a star at its end a beginning of one).</summary>
    public StubRule On(string method, string path)
    {
        var rule = new StubRule(method, path);
        lock (gate)
        {
            rules = rules.Insert(0, rule);
        }

        return rule;
    }

    /// <summary>Hands what no rule answers on to a real API.</summary>
    public void ForwardTo(Uri api) => target = api;

    /// <summary>Drops all rules, for example to end a fault.</summary>
    public void Clear()
    {
        lock (gate)
        {
            rules = [];
        }
    }

    /// <summary>The next request of a kind that has not arrived yet.</summary>
    public Task<StubRequest> NextAsync(Func<StubRequest, bool>? wanted = null)
    {
        var arrival = new TaskCompletionSource<StubRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiters.Add((wanted ?? (_ => true), arrival));
        }

        return arrival.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        forwarding.Dispose();
    }

    internal async Task ForwardAsync(HttpContext http)
    {
        var api = target ?? throw new InvalidOperationException("Say where to with ForwardTo.");
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), new Uri(api, http.Request.Path.Value + http.Request.QueryString));
        http.Request.Body.Position = 0;
        if (http.Request.Body.Length > 0)
        {
            request.Content = new StreamContent(http.Request.Body);
        }

        foreach (var (name, value) in http.Request.Headers.Where(one => !OfTheConnection.Contains(one.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value);
            }
        }

        using var response = await forwarding.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
        http.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers)
            .Where(one => !OfTheConnection.Contains(one.Key, StringComparer.OrdinalIgnoreCase)))
        {
            http.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        http.Request.Body = body;
        var request = new StubRequest(
            http.Request.Method,
            http.Request.Path.Value ?? string.Empty,
            http.Request.QueryString.Value ?? string.Empty,
            http.Request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            System.Text.Encoding.UTF8.GetString(body.ToArray()));
        var answer = Volatile.Read(ref rules).Select(rule => rule.AnswerTo(request)).FirstOrDefault(one => one is not null)
            ?? (target is null ? StubAnswer.Error(404, $"The stub has no rule for {request}.") : StubAnswer.Forward);
        Record(request);
        try
        {
            await answer.PlayAsync(http, this);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away, as some tests have it do.
        }
    }

    private void Record(StubRequest request)
    {
        List<TaskCompletionSource<StubRequest>> arrived;
        lock (gate)
        {
            requests = requests.Add(request);
            arrived = [.. waiters.Where(one => one.Wanted(request)).Select(one => one.Arrival)];
            waiters.RemoveAll(one => arrived.Contains(one.Arrival));
        }

        arrived.ForEach(one => one.TrySetResult(request));
    }
}
