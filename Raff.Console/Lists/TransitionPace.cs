using System.Collections.Concurrent;

namespace Raff.Console.Lists;

/// <summary>
/// When rows in transition are due to be read: at every tick at first, then less and less often, up to once a minute. A row that hangs for an hour must not
/// cost as much as one that takes ten seconds. Shared by all scopes of a list, so that a row in two lists is read once.
/// </summary>
internal sealed class TransitionPace(TimeProvider clock)
{
    private const double Slowdown = 4;
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, DateTimeOffset LastRead)> rows = new(StringComparer.Ordinal);

    /// <summary>Whether a row in transition is due; then it counts as read now.</summary>
    public bool IsDue(string id)
    {
        var now = clock.GetUtcNow();
        if (!rows.TryGetValue(id, out var row))
        {
            rows[id] = (now, now);
            return true;
        }

        var wait = (row.LastRead - row.Since) / Slowdown;
        if (now - row.LastRead < (wait < MaxWait ? wait : MaxWait))
        {
            return false;
        }

        rows[id] = (row.Since, now);
        return true;
    }

    /// <summary>Forgets rows that are no longer in transition.</summary>
    public void Forget(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            rows.TryRemove(id, out _);
        }
    }
}
