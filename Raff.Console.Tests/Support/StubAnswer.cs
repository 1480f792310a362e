using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Raff.Console.Tests.Support;

/// <summary>What <see cref="StubApi"/> does with a request: an answer, or one of the ways an API fails.</summary>
public sealed class StubAnswer
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly Func<HttpContext, StubApi, Task> play;

    private StubAnswer(Func<HttpContext, StubApi, Task> play) => this.play = play;

    /// <summary>Hands the request on to <see cref="StubApi.ForwardTo"/>.</summary>
    public static StubAnswer Forward { get; } = new((http, stub) => stub.ForwardAsync(http));

    /// <summary>Takes the request and closes the connection without a word.</summary>
    public static StubAnswer Drop { get; } = new((http, _) =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    /// <summary>A web page where JSON belongs.</summary>
    public static StubAnswer Html { get; } = Text("<!doctype html><title>Welcome</title><h1>Hello</h1>", "text/html; charset=utf-8");

    /// <summary>JSON: a string is sent as it stands, anything else is written in snake_case.</summary>
    public static StubAnswer Json(object body, int status = 200) => Text(body as string ?? JsonSerializer.Serialize(body, Snake), "application/json", status);

    /// <summary>A list in the usual wrapper.</summary>
    public static StubAnswer List(IReadOnlyCollection<object> rows, int? total = null) =>
        Json(new Dictionary<string, object?> { ["success"] = true, ["data"] = rows, ["total"] = total ?? rows.Count });

    /// <summary>One object in the usual wrapper.</summary>
    public static StubAnswer One(object data, int status = 200) => Json(new { success = true, data }, status);

    /// <summary>A refusal as the API writes it.</summary>
    public static StubAnswer Error(int status, string message) => Json(new { error = ((HttpStatusCode)status).ToString(), message }, status);

    /// <summary>400 X-Project-ID required.</summary>
    public static StubAnswer ProjectRequired() => Json("""{"error":"Bad Request","message":"X-Project-ID required"}""", 400);

    /// <summary>429.</summary>
    /// <param name="retryAfter">What <c>Retry-After</c> says; null leaves it away.</param>
    public static StubAnswer TooMany(string? retryAfter = "1")
    {
        var answer = Error(429, "Maximum 30 requests per second allowed for your tier");
        return retryAfter is null ? answer : answer.With("Retry-After", retryAfter);
    }

    /// <summary>Any text.</summary>
    public static StubAnswer Text(string body, string contentType, int status = 200) => new(async (http, _) =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        http.Response.ContentLength = Encoding.UTF8.GetByteCount(body);
        await http.Response.WriteAsync(body, http.RequestAborted);
    });

    /// <summary>A redirect.</summary>
    public static StubAnswer Redirect(string to, int status = 302) => new((http, _) =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    /// <summary>Promises the whole of a body, sends half of it and closes the connection.</summary>
    public static StubAnswer DropHalfway(string body) => new(async (http, _) =>
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Encoding.UTF8.GetByteCount(body);
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body).AsMemory(0, body.Length / 2), http.RequestAborted);
        // Too few bytes: the server closes the connection after them. To abort it would take back what was sent.
        await http.Response.Body.FlushAsync(http.RequestAborted);
    });

    /// <summary>Keeps the request waiting until the test lets go of it, or the client goes away.</summary>
    /// <param name="until">Ends the wait.</param>
    /// <param name="then">What follows; nothing but silence where null.</param>
    public static StubAnswer Held(Task until, StubAnswer? then = null) => new(async (http, stub) =>
    {
        await Task.WhenAny(until, Task.Delay(Timeout.Infinite, http.RequestAborted));
        if (!http.RequestAborted.IsCancellationRequested && then is not null)
        {
            await then.PlayAsync(http, stub);
        }
    });

    /// <summary>Never answers.</summary>
    public static StubAnswer Never() => Held(new TaskCompletionSource().Task);

    /// <summary>Whatever a test needs.</summary>
    public static StubAnswer Custom(Func<HttpContext, Task> play) => new((http, _) => play(http));

    /// <summary>The same with a header.</summary>
    public StubAnswer With(string header, string value) => new(async (http, stub) =>
    {
        http.Response.Headers[header] = value;
        await PlayAsync(http, stub);
    });

    internal Task PlayAsync(HttpContext http, StubApi stub) => play(http, stub);
}
