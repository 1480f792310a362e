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

    /// <summary>Waits until a call of a kind has arrived.</summary>
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

    /// <summary>Forgets what was recorded.</summary>
    public void Forget() => calls.Clear();

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (context.Request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal))
            {
                var headers = context.Request.Headers;
                var call = new RecordedCall(context.Request.Method, context.Request.Path.Value!, context.Request.QueryString.Value ?? "", headers.TryGetValue("X-Project-ID", out var project) ? project.ToString() : null);
                calls.Enqueue(call);
                Arrived?.Invoke(call);
                if (Fault is { } fault && await fault(context))
                {
                    return;
                }
            }

            await rest(context);
        });
        next(app);
    };
}
