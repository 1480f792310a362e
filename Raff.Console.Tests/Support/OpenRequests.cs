using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Raff.Console.Tests.Support;

/// <summary>
/// The console's requests that have not ended: an answer is read before the services of its request are gone, and what they hold with them.
/// </summary>
internal sealed class OpenRequests : IStartupFilter
{
    private readonly Lock gate = new();
    private TaskCompletionSource idle = Completed();
    private int open;

    /// <summary>Waits until every request has ended, with its services.</summary>
    public Task EndedAsync()
    {
        lock (gate)
        {
            return idle.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                Begin();

                // Registered before the services of the request, and so called after they are disposed.
                context.Response.OnCompleted(End);
            }

            return rest(context);
        });
        next(app);
    };

    private static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        completed.SetResult();
        return completed;
    }

    private void Begin()
    {
        lock (gate)
        {
            if (open++ == 0)
            {
                idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private Task End()
    {
        lock (gate)
        {
            if (--open == 0)
            {
                idle.SetResult();
            }
        }

        return Task.CompletedTask;
    }
}
