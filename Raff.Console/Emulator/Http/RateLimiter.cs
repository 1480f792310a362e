using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Raff.Console.Emulator.Http;

/// <summary>
/// Requests per key (docs/raff-api.md#rate-limits): a sliding window of one second, plus a burst budget that refills over 60 s.
/// Standard 30 and 60, high 100 and 200.
/// </summary>
internal sealed class RateLimiter(IOptions<EmulatorOptions> options, TimeProvider time)
{
    /// <summary>Requests per second of the standard tier.</summary>
    public const int StandardPerSecond = 30;

    private const int HighPerSecond = 100;

    private readonly ConcurrentDictionary<Guid, Meter> meters = new();

    /// <summary>Counts a request and writes the <c>X-RateLimit</c> headers.</summary>
    /// <exception cref="RefusalException">429, with <c>Retry-After</c> set.</exception>
    public void Take(Caller caller, IHeaderDictionary headers)
    {
        if (!options.Value.RateLimiting)
        {
            return;
        }

        var perSecond = caller.HighTier ? HighPerSecond : StandardPerSecond;
        var remaining = meters.GetOrAdd(caller.KeyId, _ => new()).Take(perSecond, time.GetTimestamp(), time.TimestampFrequency);
        headers["X-RateLimit-Limit"] = $"{perSecond}";
        headers["X-RateLimit-Remaining"] = $"{Math.Max(remaining, 0)}";
        if (remaining < 0)
        {
            headers.RetryAfter = "1";
            throw RefusalException.TooMany(perSecond);
        }
    }

    private sealed class Meter
    {
        private readonly Queue<long> window = [];
        private double burstUsed;
        private long refilled;

        /// <summary>How many requests are left in this window; below zero, this one is refused.</summary>
        public int Take(int perSecond, long now, long frequency)
        {
            lock (window)
            {
                while (window.TryPeek(out var oldest) && now - oldest >= frequency)
                {
                    window.Dequeue();
                }

                var burst = 2 * perSecond;
                burstUsed = Math.Max(0, burstUsed - (burst * (double)(now - refilled) / (60 * frequency)));
                refilled = now;
                if (window.Count < perSecond)
                {
                    window.Enqueue(now);
                    return perSecond - window.Count;
                }

                if (burstUsed + 1 > burst)
                {
                    return -1;
                }

                burstUsed++;
                return 0;
            }
        }
    }
}
