using System.Collections.Concurrent;

namespace Raff.Console.Sessions;

/// <summary>
/// Tells every open tab of this process that its session is over. In process is enough: the console runs as one process (design.md section 12).
/// </summary>
public sealed class SessionEnds
{
    private readonly ConcurrentDictionary<Listener, SessionId> listeners = new();

    /// <summary>How many tabs and sockets listen; for tests that nothing is left behind.</summary>
    public int Count => listeners.Count;

    /// <summary>Calls <paramref name="ended"/> once when the session ends, from any thread, until disposed.</summary>
    public IDisposable Listen(SessionId session, Action<SessionEnd> ended)
    {
        var listener = new Listener(this, ended);
        listeners[listener] = session;
        return listener;
    }

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
