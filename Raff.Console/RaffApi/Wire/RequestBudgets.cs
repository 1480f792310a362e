using Microsoft.Extensions.Options;

namespace Raff.Console.RaffApi.Wire;

/// <summary>The budgets of all keys; one that has not been used for a while is dropped, since a full bucket has nothing to remember.</summary>
internal sealed class RequestBudgets(IOptions<RaffOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>How long an unused budget stays in memory.</summary>
    public static readonly TimeSpan IdleFor = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<KeyFingerprint, Entry> entries = [];
    private DateTimeOffset collectedAt = time.GetUtcNow();

    /// <summary>The number of budgets in memory.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    /// <summary>The budget of a key.</summary>
    public RequestBudget Of(KeyFingerprint key)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (!entries.TryGetValue(key, out var entry))
            {
                entries[key] = entry = new Entry(new RequestBudget(options.Value, time));
            }

            entry.UsedAt = now;
            if (now - collectedAt >= IdleFor)
            {
                collectedAt = now;
                CollectLocked(now);
            }

            return entry.Budget;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var entry in entries.Values)
            {
                entry.Budget.Dispose();
            }

            entries.Clear();
        }
    }

    private void CollectLocked(DateTimeOffset now)
    {
        foreach (var (key, entry) in entries.Where(one => now - one.Value.UsedAt >= IdleFor && one.Value.Budget.IsIdle).ToList())
        {
            entries.Remove(key);
            entry.Budget.Dispose();
        }
    }

    private sealed class Entry(RequestBudget budget)
    {
        public RequestBudget Budget { get; } = budget;

        public DateTimeOffset UsedAt { get; set; }
    }
}
