namespace Raff.Console.Sessions;

/// <summary>
/// Rereads the identity when a tab is opened, when the operator opens another page, and when a role or key was changed, since a role may have
/// been edited and a key revoked since sign-in. The page does not wait for it. One per circuit.
/// </summary>
public sealed class IdentityRefresh(
    KeyCheck check,
    SessionStore sessions,
    CurrentOperator current,
    IdentityNews news,
    TimeProvider time,
    ILogger<IdentityRefresh> log) : IDisposable
{
    private static readonly TimeSpan FreshEnough = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private DateTimeOffset readAt;
    private bool isWatching;
    private bool isDueAgain;

    /// <summary>The pending read; completed if there is none.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Starts a read unless the last one is recent, and from now on whenever roles or keys change.</summary>
    /// <param name="lastRead">When the identity was read last.</param>
    public void Begin(DateTimeOffset lastRead)
    {
        readAt = lastRead;
        if (!isWatching)
        {
            isWatching = true;
            news.Announced += Hear;
        }

        Freshen();
    }

    /// <summary>Starts a read unless the last one is recent.</summary>
    public void Freshen()
    {
        if (isWatching && time.GetUtcNow() - readAt >= FreshEnough)
        {
            ReadAgain();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        news.Announced -= Hear;
        stop.Cancel();
        stop.Dispose();
    }

    private void Hear(string? key)
    {
        if (key is null || key == current.Value?.Identity.Key)
        {
            ReadAgain();
        }
    }

    /// <summary>Starts a read; a pending one may have begun before the change, so another follows it.</summary>
    private void ReadAgain()
    {
        lock (gate)
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            if (!Running.IsCompleted)
            {
                isDueAgain = true;
                return;
            }

            readAt = time.GetUtcNow();
            Running = RunAllAsync(stop.Token);
        }
    }

    private async Task RunAllAsync(CancellationToken cancellationToken)
    {
        do
        {
            lock (gate)
            {
                isDueAgain = false;
            }

            await RunAsync(cancellationToken);
        }
        while (isDueAgain && !cancellationToken.IsCancellationRequested);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var signedIn = current.Required;
            switch (await check.CheckAsync(signedIn.Connection, cancellationToken))
            {
                case KeyCheckResult.Valid valid:
                    if (await sessions.UpdateIdentityAsync(signedIn.Session, valid.Identity, cancellationToken) is { } updated)
                    {
                        current.Update(updated.Identity);
                    }

                    break;
                case KeyCheckResult.Refused:
                    await sessions.EndAllAsync(signedIn.Identity.Key, SessionEnd.Revoked, except: null, cancellationToken);
                    break;
                case KeyCheckResult.Unanswered:
                    // What is known stays; the pages report that the API does not answer.
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            // The tab was closed.
        }
        catch (System.Data.Common.DbException error)
        {
            log.LogWarning("The identity of {Prefix} could not be reread: {Reason}", current.Value?.Identity.KeyPrefix, error.Message);
        }
    }
}
