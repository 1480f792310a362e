using System.Collections.Concurrent;

namespace Raff.Console.RaffApi.Wire;

/// <summary>
/// Caches answers of the public catalog, which are the same for everyone at an endpoint and change only with price lists. Failures are not cached.
/// </summary>
internal sealed class CatalogCache(TimeProvider time)
{
    /// <summary>How long an answer is cached.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>More than the number of catalog calls; reached only if someone keeps requesting new filters.</summary>
    private const int MaxEntries = 256;

    private readonly ConcurrentDictionary<Uri, (object Answer, DateTimeOffset At)> answers = new();

    /// <summary>The cached answer for a URL, or a new one.</summary>
    public async Task<RaffResult<T>> GetAsync<T>(Uri address, Func<Task<RaffResult<T>>> load)
        where T : notnull
    {
        if (answers.TryGetValue(address, out var cached) && time.GetUtcNow() - cached.At < Lifetime && cached.Answer is T answer)
        {
            return new RaffResult<T>.Ok(answer);
        }

        var result = await load();
        if (result is RaffResult<T>.Ok ok)
        {
            if (answers.Count >= MaxEntries)
            {
                answers.Clear();
            }

            answers[address] = (ok.Value, time.GetUtcNow());
        }

        return result;
    }
}
