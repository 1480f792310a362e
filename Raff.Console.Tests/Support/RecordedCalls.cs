using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Raff.Console.Tests.Support;

/// <summary>
/// What arrived at the API over the wire, recorded in front of the emulator; and where a test may answer in the API's place. Faults are
/// injected here, between console and API.
/// </summary>
public sealed class RecordedCalls : IStartupFilter
{
    private readonly ConcurrentQueue<RecordedCall> calls = new();

    private event Action<RecordedCall>? Arrived;

    /// <summary>The calls so far, in order.</summary>
    public IReadOnlyList<RecordedCall> All => [.. calls];

    /// <summary>The calls so far that the console made for what a tab shows now.</summary>
    public IReadOnlyList<RecordedCall> From(ConsoleTab tab) => [.. calls.Where(call => call.Visit == tab.Visit)];

    /// <summary>Waits until a call of a kind has arrived for what a tab shows now.</summary>
    public Task UntilAsync(ConsoleTab tab, Func<RecordedCall, bool> wanted)
    {
        var visit = tab.Visit;
        return UntilAsync(call => call.Visit == visit && wanted(call));
    }

    /// <summary>Waits until a call of a kind has arrived, whoever caused it.</summary>
    public async Task UntilAsync(Func<RecordedCall, bool> wanted)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(RecordedCall call)
        {
            if (wanted(call))
            {
                arrived.TrySetResult();
            }
        }

        Arrived += Look;
        try
        {
            foreach (var call in calls)
            {
                Look(call);
            }

            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
        finally
        {
            Arrived -= Look;
        }
    }

    /// <summary>Answers in the API's place; true when it did. Null lets every call through.</summary>
    public Func<HttpContext, Task<bool>>? Fault { get; set; }

    /// <summary>Whether the API carries a call out and its answer is cut off; null for none.</summary>
    public Func<HttpContext, bool>? IsAnswerLost { get; set; }

    /// <summary>Forgets what was recorded.</summary>
    public void Forget() => calls.Clear();

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            var request = context.Request;
            if (!request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal) && request.Path != "/health")
            {
                TabVisit.Current = request.Cookies[TabVisit.Cookie];
            }
            else
            {
                var call = new RecordedCall(
                    request.Method,
                    request.Path.Value!,
                    request.QueryString.Value ?? "",
                    request.Headers.TryGetValue("X-Project-ID", out var project) ? project.ToString() : null,
                    request.Headers.TryGetValue("X-API-Key", out var key) ? VisiblePart(key.ToString()) : null,
                    request.Headers.TryGetValue(TabVisit.Header, out var visit) ? visit.ToString() : null);
                request.Headers.Remove(TabVisit.Header);
                calls.Enqueue(call);
                Arrived?.Invoke(call);
                if (Fault is { } fault && await fault(context))
                {
                    return;
                }

                if (IsAnswerLost?.Invoke(context) == true)
                {
                    context.Response.Body = Stream.Null;
                    await rest(context);
                    context.Abort();
                    return;
                }
            }

            await rest(context);
        });
        next(app);
    };

    // Failures print calls: a whole key is never in one.
    private static string VisiblePart(string key) => key[..Math.Min(13, key.Length)];
}
