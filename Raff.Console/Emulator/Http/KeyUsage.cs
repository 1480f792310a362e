using System.Collections.Concurrent;
using Raff.Console.Emulator.Store;
using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Emulator.Http;

/// <summary>When keys were last used. Collected in memory and written periodically, so that reads do not write.</summary>
internal sealed class KeyUsage(StoreWriter writer)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> unwritten = new();

    public void Used(Guid keyId, DateTimeOffset now) => unwritten[keyId] = now;

    /// <summary>The last use of a key, given the stored time <paramref name="written"/>.</summary>
    public DateTimeOffset? LastUsed(Guid keyId, DateTimeOffset? written) => unwritten.TryGetValue(keyId, out var later) ? later : written;

    /// <summary>Forgets unwritten uses of a key whose secret was just replaced.</summary>
    public void Forget(Guid keyId) => unwritten.TryRemove(keyId, out _);

    public async Task WriteAsync(CancellationToken cancel)
    {
        var uses = unwritten.ToArray();
        if (uses.Length == 0)
        {
            return;
        }

        await writer.WriteAsync(
            async db =>
            {
                // Skip uses that were forgotten while this waited for its turn.
                foreach (var (keyId, used) in uses.Where(use => unwritten.ContainsKey(use.Key)))
                {
                    await db.ApiKeys.Where(row => row.Id == keyId).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, used), cancel);
                }

                return true;
            },
            cancel,
            newGeneration: false);
        foreach (var use in uses)
        {
            unwritten.TryRemove(use);
        }
    }
}
