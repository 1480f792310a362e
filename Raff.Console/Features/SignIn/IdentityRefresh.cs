using Raff.Console.RaffApi;

namespace Raff.Console.Features.SignIn;

/// <summary>
/// Reads the identity anew when a tab is opened, beside the page and not before it: a role may have been edited since sign-in, and a key
/// revoked. One for each circuit.
/// </summary>
public sealed class IdentityRefresh(KeyCheck check, SessionStore sessions, CurrentOperator current, TimeProvider time, ILogger<IdentityRefresh> log) : IDisposable
{
    private static readonly TimeSpan FreshEnough = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource stop = new();

    /// <summary>The reading under way; completed when there is none.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Starts reading unless the last reading is fresh.</summary>
    /// <param name="lastRead">When the identity was read last.</param>
    public void Begin(DateTimeOffset lastRead)
    {
        if (time.GetUtcNow() - lastRead >= FreshEnough)
        {
            Running = RunAsync(stop.Token);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var signedIn = current.Required;
            switch (await check.CheckAsync(signedIn.Connection, cancellationToken))
            {
                case KeyCheckResult.Valid valid:
                    if (await sessions.UpdateIdentityAsync(signedIn.Session, valid.Identity, cancellationToken) is not null)
                    {
                        current.Update(valid.Identity);
                    }

                    break;
                case KeyCheckResult.Refused:
                    await sessions.EndAllAsync(signedIn.Identity.Key, SessionEnd.Revoked, except: null, cancellationToken);
                    break;
                case KeyCheckResult.Unanswered:
                    // What is known stays: the pages themselves say that the API does not answer.
                    break;
                default:
                    throw new InvalidOperationException("KeyCheckResult is closed.");
            }
        }
        catch (OperationCanceledException)
        {
            // The tab was closed.
        }
        catch (System.Data.Common.DbException error)
        {
            log.LogWarning("The identity of {Prefix} could not be read anew: {Reason}", current.Value?.Identity.KeyPrefix, error.Message);
        }
    }
}
