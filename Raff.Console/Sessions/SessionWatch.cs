
namespace Raff.Console.Sessions;

/// <summary>
/// Watches the session of one circuit. The shell answers <see cref="Ended"/> by loading <see cref="SignInUrl"/>; from that moment the
/// circuit accepts no input, and its connection is cut soon after (<see cref="SessionSocketGuard"/>).
/// </summary>
public sealed class SessionWatch(SessionEnds ends) : IDisposable
{
    private readonly Lock gate = new();
    private IDisposable? listening;
    private SessionId watched;

    /// <summary>Raised once when the session ends, from any thread.</summary>
    public event Action? Ended;

    /// <summary>Why it ended; null while it is alive. A late subscriber of <see cref="Ended"/> checks this first.</summary>
    public SessionEnd? Reason { get; private set; }

    /// <summary>Raised when <see cref="EndsSoon"/> changed, from any thread.</summary>
    public event Action? EndsSoonChanged;

    /// <summary>Whether the session ends within about a minute unless the operator does something.</summary>
    public bool EndsSoon { get; private set; }

    /// <summary>Starts watching.</summary>
    public void Begin(SessionId session)
    {
        if (listening is null)
        {
            watched = session;
            listening = ends.Listen(session, End);
            ends.EndingSoon += Look;
        }
    }

    /// <summary>Sets whether the session is about to end.</summary>
    public void SetEndsSoon(bool endsSoon)
    {
        if (EndsSoon != endsSoon)
        {
            EndsSoon = endsSoon;
            EndsSoonChanged?.Invoke();
        }
    }

    /// <summary>Marks the session as ended for this circuit.</summary>
    public void End(SessionEnd reason)
    {
        lock (gate)
        {
            if (Reason is not null)
            {
                return;
            }

            Reason = reason;
        }

        Ended?.Invoke();
    }

    /// <summary>The URL of the sign-in page, with the reason and the return URL.</summary>
    /// <param name="returnUrl">Path and query of the page that is open.</param>
    public string SignInUrl(string returnUrl) =>
        ReturnUrl.SignIn(Reason, Reason is SessionEnd.SignedOut ? null : returnUrl);

    /// <inheritdoc />
    public void Dispose()
    {
        ends.EndingSoon -= Look;
        listening?.Dispose();
    }

    private void Look(IReadOnlySet<SessionId> soon) => SetEndsSoon(soon.Contains(watched));
}
