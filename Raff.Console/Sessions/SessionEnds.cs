using System.Collections.Concurrent;

namespace Raff.Console.Sessions;

/// <summary>
/// Notifies every open tab of this process that its session is over. In process is enough: the console runs as one process.
/// </summary>
public sealed class SessionEnds
{
    private readonly ConcurrentDictionary<Listener, SessionId> listeners = new();

    /// <summary>Raised at each sweep, from any thread, with the sessions that will soon end without input.</summary>
    public event Action<IReadOnlySet<SessionId>>? EndingSoon;

    /// <summary>The number of listening tabs and sockets, for tests.</summary>
    public int Count => listeners.Count;

    /// <summary>Calls <paramref name="ended"/> once when the session ends, from any thread, until disposed.</summary>
    public IDisposable Listen(SessionId session, Action<SessionEnd> ended)
    {
        var listener = new Listener(this, ended);
        listeners[listener] = session;
        return listener;
    }

    /// <summary>Notifies the tabs of sessions that will soon end without input; all others will not.</summary>
    public void AnnounceEndingSoon(IReadOnlySet<SessionId> sessions) => EndingSoon?.Invoke(sessions);

    /// <summary>Notifies the tabs of a session that ended.</summary>
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
