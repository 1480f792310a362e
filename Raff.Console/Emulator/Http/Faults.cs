using Microsoft.Extensions.Options;

namespace Raff.Console.Emulator.Http;

/// <summary>
/// Spoils answers on demand (settings <c>Emulator:Faults</c>). Whether the n-th request since the start is hit depends on the seed and on n
/// alone, so that a run of requests in one order meets the same faults again.
/// </summary>
internal sealed class Faults(IOptions<EmulatorOptions> options, TimeProvider time)
{
    private readonly EmulatorFaultOptions settings = options.Value.Faults;
    private long requests;

    /// <summary>Waits, then perhaps refuses the request before anything is done.</summary>
    /// <returns>Whether the answer is to end in the middle.</returns>
    /// <exception cref="RefusalException">429 or 500.</exception>
    public async Task<bool> BeginAsync(Operation operation, IHeaderDictionary headers, CancellationToken cancel)
    {
        if (operation.Tag == "Health")
        {
            // Whoever waits for the server to be up is not under test.
            return false;
        }

        var request = Interlocked.Increment(ref requests);
        if (settings.LatencyMilliseconds > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(settings.LatencyMilliseconds), time, cancel);
        }

        if (Hits(request, 1, settings.RateLimitPercent))
        {
            headers.RetryAfter = "1";
            throw RefusalException.TooMany(RateLimiter.StandardPerSecond);
        }

        return Hits(request, 2, settings.ErrorPercent)
            ? throw RefusalException.Failure("A fault on demand: see Emulator:Faults:ErrorPercent. Nothing was done.")
            : Hits(request, 3, settings.TruncatePercent);
    }

    private bool Hits(long request, int kind, double percent) => percent > 0 && Draw(request, kind) < percent;

    /// <summary>A number from 0 to 100, the same for the same seed, request and kind (SplitMix64).</summary>
    private double Draw(long request, int kind)
    {
        var bits = unchecked(((ulong)(uint)settings.Seed << 32) + ((ulong)request * 4) + (ulong)kind);
        bits = unchecked((bits + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EB);
        return ((bits ^ (bits >> 31)) >> 11) * (100.0 / (1UL << 53));
    }
}
