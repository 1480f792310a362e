using System.Collections.Concurrent;

namespace Raff.Console.RaffApi.Wire;

/// <summary>
/// Keeps answers of the public catalog, which are the same for everybody at an endpoint and change with price lists only. Failures are not kept.
/// </summary>
internal sealed class CatalogCache(TimeProvider time)
{
    /// <summary>How long an answer serves.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    /// <summary>More than the catalog has calls; reached only if somebody asks for ever new filters.</summary>
    private const int Most = 256;

    private readonly ConcurrentDictionary<Uri, (object Answer, DateTimeOffset At)> answers = new();

    /// <summary>The answer kept for an address, or a new one.</summary>
    public async Task<RaffResult<T>> GetAsync<T>(Uri address, Func<Task<RaffResult<T>>> load)
        where T : notnull
    {
        if (answers.TryGetValue(address, out var kept) && time.GetUtcNow() - kept.At < KeptFor && kept.Answer is T answer)
        {
            return new RaffResult<T>.Ok(answer);
        }

        var result = await load();
        if (result is RaffResult<T>.Ok ok)
        {
            if (answers.Count >= Most)
            {
                answers.Clear();
            }

            answers[address] = (ok.Value, time.GetUtcNow());
        }

        return result;
    }
}
