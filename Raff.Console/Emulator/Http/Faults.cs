using Microsoft.Extensions.Options;

namespace Raff.Console.Emulator.Http;

/// <summary>
/// Injects faults (settings <c>Emulator:Faults</c>). Whether the n-th request since the start is affected depends on the seed and on n
/// alone, so that the same sequence of requests meets the same faults again.
/// </summary>
internal sealed class Faults(IOptions<EmulatorOptions> options, TimeProvider time)
{
    private readonly EmulatorFaultOptions settings = options.Value.Faults;
    private long requests;

    /// <summary>Waits, then may refuse the request before anything is done.</summary>
    /// <returns>Whether to truncate the answer.</returns>
    /// <exception cref="RefusalException">429 or 500.</exception>
    public async Task<bool> BeginAsync(Operation operation, IHeaderDictionary headers, CancellationToken cancel)
    {
        if (operation.Tag == "Health")
        {
            // Clients that poll until the server is up are not under test.
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
