using Microsoft.Extensions.Options;

namespace Raff.Console.Sessions;

/// <summary>
/// Renews the session on input of the operator. The shell calls it for keys, pointer, and navigation; timers and polling never do.
/// </summary>
public sealed class SessionActivity(
    CurrentOperator current,
    SessionStore sessions,
    SoftStore soft,
    SessionWatch watch,
    IOptions<SessionLimits> limits,
    TimeProvider time)
{
    private DateTimeOffset written = DateTimeOffset.MinValue;

    /// <summary>Records input. Cheap: the store is written at most once a minute.</summary>
    public async Task TouchAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        if (current.Value is not { } signedIn || (now - written < limits.Value.TouchEvery && !watch.EndsSoon))
        {
            return;
        }

        written = now;
        watch.SetEndsSoon(false);
        if (!await soft.TryAsync("Activity of a session", () => sessions.TouchAsync(signedIn.Session, cancellationToken)))
        {
            written = DateTimeOffset.MinValue;
        }
    }
}
