namespace Raff.Console.RaffApi;

/// <summary>
/// The latest calls of each key, in memory only. Changes have a limit of their own, so that reads, most of them polls, never push them out. Safe to use
/// from any thread.
/// </summary>
public sealed class CallJournal
{
    /// <summary>The maximum number of reads per key, and of changes.</summary>
    public const int Capacity = 500;

    /// <summary>The maximum number of keys; the least recently used one is dropped first.</summary>
    public const int Keys = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<KeyFingerprint, Ring> rings = [];
    private readonly Dictionary<KeyFingerprint, List<Action<CallRecord>>> watchers = [];

    /// <summary>The calls of a key, oldest first.</summary>
    public IReadOnlyList<CallRecord> Read(KeyFingerprint key)
    {
        lock (gate)
        {
            return rings.TryGetValue(key, out var ring) ? ring.Records : [];
        }
    }

    /// <summary>Calls back for each further call of a key, on the calling thread of that call, until the returned handle is disposed.</summary>
    public IDisposable Watch(KeyFingerprint key, Action<CallRecord> onCall)
    {
        lock (gate)
        {
            if (!watchers.TryGetValue(key, out var list))
            {
                watchers[key] = list = [];
            }

            list.Add(onCall);
        }

        return new Watcher(this, key, onCall);
    }

    /// <summary>Adds a call.</summary>
    public void Add(KeyFingerprint key, CallRecord call)
    {
        ApiMetrics.Count(call);
        Action<CallRecord>[] toTell;
        lock (gate)
        {
            if (!rings.TryGetValue(key, out var ring))
            {
                if (rings.Count >= Keys)
                {
                    rings.Remove(rings.MinBy(one => one.Value.LastAt).Key);
                }

                rings[key] = ring = new Ring();
            }

            ring.Add(call);
            toTell = watchers.TryGetValue(key, out var list) ? [.. list] : [];
        }

        foreach (var onCall in toTell)
        {
            onCall(call);
        }
    }

    private void Unwatch(KeyFingerprint key, Action<CallRecord> onCall)
    {
        lock (gate)
        {
            if (watchers.TryGetValue(key, out var list) && list.Remove(onCall) && list.Count == 0)
            {
                watchers.Remove(key);
            }
        }
    }

    private sealed class Ring
    {
        private readonly Queue<(long Number, CallRecord Call)> reads = new();
        private readonly Queue<(long Number, CallRecord Call)> changes = new();
        private long count;

        public IReadOnlyList<CallRecord> Records => [.. reads.Concat(changes).OrderBy(one => one.Number).Select(one => one.Call)];

        public DateTimeOffset LastAt { get; private set; }

        public void Add(CallRecord call)
        {
            var calls = call.Method == HttpMethod.Get.Method ? reads : changes;
            if (calls.Count == Capacity)
            {
                calls.Dequeue();
            }

            calls.Enqueue((count++, call));
            LastAt = call.At;
        }
    }

    private sealed class Watcher(CallJournal journal, KeyFingerprint key, Action<CallRecord> onCall) : IDisposable
    {
        private int disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
            {
                journal.Unwatch(key, onCall);
            }
        }
    }
}
