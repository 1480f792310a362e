using System.Collections.Concurrent;

namespace Raff.Console.Sessions;

/// <summary>
/// Notifies every open tab of this process that its session is over. In process is enough: the console runs as one process.
/// </summary>
public sealed class SessionEnds
{
    private readonly ConcurrentDictionary<Listener, SessionId> listeners = new();

    /// <summary>Raised at each sweep, from any thread, with the sessions that will soon end unless somebody does something in them.</summary>
    public event Action<IReadOnlySet<SessionId>>? EndingSoon;

    /// <summary>How many tabs and sockets listen; for tests that nothing is left behind.</summary>
    public int Count => listeners.Count;

    /// <summary>Calls <paramref name="ended"/> once when the session ends, from any thread, until disposed.</summary>
    public IDisposable Listen(SessionId session, Action<SessionEnd> ended)
    {
        var listener = new Listener(this, ended);
        listeners[listener] = session;
        return listener;
    }

    /// <summary>Says which sessions will soon end for want of input; all others will not.</summary>
    public void AnnounceEndingSoon(IReadOnlySet<SessionId> sessions) => EndingSoon?.Invoke(sessions);

    /// <summary>Says that a session has ended.</summary>
    public void Announce(SessionId session, SessionEnd end)
    {
        foreach (var (listener, listened) in listeners)
        {
            if (listened == session && listeners.TryRemove(listener, out _))
            {
                listener.Ended(end);
            }
        }
    }

    private sealed class Listener(SessionEnds owner, Action<SessionEnd> ended) : IDisposable
    {
        public Action<SessionEnd> Ended { get; } = ended;

        public void Dispose() => owner.listeners.TryRemove(this, out _);
    }
}
