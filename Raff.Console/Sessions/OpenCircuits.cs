namespace Raff.Console.Sessions;

/// <summary>
/// Which session each circuit belongs to, and how many a session and a key have open. The framework lets anyone with a circuit's secret resume
/// it; here the session must be the same too.
/// </summary>
public sealed class OpenCircuits(TimeProvider time)
{
    /// <summary>The maximum number of open tabs per session.</summary>
    public const int PerSession = 50;

    /// <summary>The maximum number of open tabs of all sessions of a key.</summary>
    public const int PerKey = 500;

    // Longer than the framework keeps a circuit, connected or not: a circuit that is unknown here no longer exists there.
    private static readonly TimeSpan Retention = TimeSpan.FromHours(3);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> bySecret = new(StringComparer.Ordinal);

    /// <summary>How many circuits are connected.</summary>
    public int Connected
    {
        get
        {
            lock (gate)
            {
                return bySecret.Values.Count(entry => entry.LeftAt is null);
            }
        }
    }

    /// <summary>Why no further circuit may be opened, in a sentence; null when one may.</summary>
    public string? Refusal(SessionId session, string key)
    {
        lock (gate)
        {
            Prune();
            var open = bySecret.Values.Where(entry => entry.LeftAt is null).ToList();
            return open.Count(entry => entry.Session == session) >= PerSession
                    ? $"This session already has {PerSession} tabs open. Close some of them, then reload this page."
                : open.Count(entry => entry.Key == key) >= PerKey
                    ? $"The sessions of this API key already have {PerKey} tabs open. Close some of them, or end sessions you no longer use under Settings, " +
                        $"then reload this page."
                : null;
        }
    }

    /// <summary>Records a circuit that was opened or resumed over a connection.</summary>
    public void Open(string secret, SessionId session, string key, string connection)
    {
        lock (gate)
        {
            bySecret[secret] = new Entry(session, key, connection, null);
        }
    }

    /// <summary>Whether a circuit was opened in this session.</summary>
    public bool IsOf(string secret, SessionId session)
    {
        lock (gate)
        {
            return bySecret.TryGetValue(secret, out var entry) && entry.Session == session;
        }
    }

    /// <summary>A connection is closed; its circuit can be resumed for a while.</summary>
    public void Leave(string connection)
    {
        lock (gate)
        {
            foreach (var (secret, entry) in bySecret.Where(pair => pair.Value.Connection == connection).ToList())
            {
                bySecret[secret] = entry with { LeftAt = time.GetUtcNow() };
            }
        }
    }

    private void Prune()
    {
        var now = time.GetUtcNow();
        foreach (var secret in bySecret.Where(pair => pair.Value.LeftAt is { } left && now - left > Retention).Select(pair => pair.Key).ToList())
        {
            bySecret.Remove(secret);
        }
    }

    private sealed record Entry(SessionId Session, string Key, string Connection, DateTimeOffset? LeftAt);
}
