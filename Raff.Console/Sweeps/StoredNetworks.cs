using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Kinds.Joins;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;
using Raff.Console.Sessions;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>What sweeps read of the interfaces of VMs in the last day, from the history; a history that cannot be read knows nothing. Scoped.</summary>
public sealed class StoredNetworks(HistoryStore history, CurrentOperator current, StoredNetworks.Recent recent, TimeProvider clock) : IKnownNetworks
{
    // As old as the sweeps themselves take what they read.
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    /// <inheritdoc />
    public async Task<KnownNetworks> ReadAsync(CancellationToken cancel)
    {
        var key = FleetKey.Of(current.Required.EndpointName, current.Required.Identity);
        KnownNetworks known = KnownNetworks.Nothing;
        await history.TryAsync(async db => known = await ReadAsync(db, key, cancel), cancel);
        return known;
    }

    private async Task<KnownNetworks> ReadAsync(HistoryDbContext db, FleetKey key, CancellationToken cancel)
    {
        if (await db.Fleets.AsNoTracking().Where(one => one.Endpoint == key.Endpoint && one.Account == key.Account).Select(one => (int?)one.Id)
            .FirstOrDefaultAsync(cancel) is not { } fleet)
        {
            return KnownNetworks.Nothing;
        }

        // Worked out once for each sweep, for all tabs: a large account has many VMs.
        var since = clock.GetUtcNow() - MaxAge;
        var last = await db.Sweeps.Where(sweep => sweep.FleetId == fleet).MaxAsync(sweep => (DateTimeOffset?)sweep.StartedAt, cancel);
        if (recent.Read.TryGetValue(key, out var before) && before.Sweep == last && before.Since > since - Recent.Renewed)
        {
            return before.Known;
        }

        var vms = new Dictionary<string, (DateTimeOffset?, KnownNetworks.Vm)>(StringComparer.Ordinal);
        await foreach (var record in db.Networks.AsNoTracking().Where(one => one.FleetId == fleet && one.ReadAt > since).AsAsyncEnumerable()
            .WithCancellation(cancel))
        {
            vms[record.VmId] = (record.UpdatedAt, KnownNetworks.Vm.Of(JsonSerializer.Deserialize<List<VmNetwork>>(record.Json, RaffJson.Options) ?? []));
        }

        var known = new KnownNetworks(vms);
        recent.Read[key] = (last, since, known);
        return known;
    }

    /// <summary>What was read last of each account; shared by all tabs.</summary>
    public sealed class Recent
    {
        internal static readonly TimeSpan Renewed = TimeSpan.FromMinutes(1);

        internal ConcurrentDictionary<FleetKey, (DateTimeOffset? Sweep, DateTimeOffset Since, KnownNetworks Known)> Read { get; } = new();
    }
}
