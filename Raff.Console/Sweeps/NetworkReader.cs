using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>
/// Reads the network interfaces of VMs with a public IP, a call for each. What was read before is taken from the history for as long as the VM has not changed
/// since; of those that are due, a sweep reads no more than it may.
/// </summary>
internal sealed class NetworkReader(HistoryStore history, int maxCalls, TimeProvider clock)
{
    private const int Parallel = 8;

    // Attaching a firewall to an interface need not change the VM.
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    /// <summary>Whether the interfaces of a VM are wanted: it is exposed.</summary>
    public static bool IsWanted(VirtualMachine vm) => !string.IsNullOrEmpty(vm.PublicIpv4Address) || !string.IsNullOrEmpty(vm.PublicIpv6Address);

    /// <summary>Reads what is wanted.</summary>
    /// <param name="fleet">The account in the history; null while it cannot be used.</param>
    /// <param name="order">Who reads.</param>
    /// <param name="vms">The VMs.</param>
    /// <param name="report">Called after each call with how many were made and how many will be.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<NetworksRead> ReadAsync(
        int? fleet, SweepOrder order, IReadOnlyList<VirtualMachine> vms, Action<int, int> report, CancellationToken cancel)
    {
        var wanted = vms.Where(IsWanted).ToList();
        var known = await KnownAsync(fleet, cancel);
        var now = clock.GetUtcNow();
        var found = new ConcurrentDictionary<ResourceId, IReadOnlyList<VmNetwork>>();
        var failed = new ConcurrentDictionary<ResourceId, RaffError>();
        var fresh = new ConcurrentBag<NetworkRecord>();
        var isSmall = wanted.Count <= SmallFleet;
        var all = wanted.Where(vm => !TryKnown(vm)).ToList();

        // Those that were never read first, then those read longest ago: sweep by sweep every VM gets its turn.
        var due = all.OrderBy(vm => known.GetValueOrDefault(vm.Id.Value)?.ReadAt ?? DateTimeOffset.MinValue).Take(maxCalls).ToList();
        var done = 0;
        report(0, due.Count);
        await System.Threading.Tasks.Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancel },
            async (vm, stop) =>
        {
            var answer = await order.Client.ListVmNetworksAsync(vm.Id, Lane.Background, stop);
            if (answer.TryGet(out var networks, out var error))
            {
                found[vm.Id] = networks;
                fresh.Add(new NetworkRecord
                {
                    FleetId = fleet ?? 0,
                    VmId = vm.Id.Value,
                    UpdatedAt = vm.UpdatedAt,
                    ReadAt = now,
                    Json = JsonSerializer.Serialize(networks, RaffJson.Options),
                });
            }
            else if (error is RaffError.Unauthorized)
            {
                throw new SweepRefusedException(error.Sentence);
            }
            else
            {
                failed[vm.Id] = error;
            }

            report(Interlocked.Increment(ref done), due.Count);
        });
        return new NetworksRead(found, failed, [.. fresh]) { Left = all.Count - due.Count };

        bool TryKnown(VirtualMachine vm)
        {
            if (isSmall || !known.TryGetValue(vm.Id.Value, out var record) || record.UpdatedAt != vm.UpdatedAt || now - record.ReadAt > MaxAge)
            {
                return false;
            }

            found[vm.Id] = JsonSerializer.Deserialize<List<VmNetwork>>(record.Json, RaffJson.Options)!;
            return true;
        }
    }

    /// <summary>Of so few VMs the interfaces are always read: that costs a second, and shows at once that a firewall was attached.</summary>
    private const int SmallFleet = 50;

    private async Task<IReadOnlyDictionary<string, NetworkRecord>> KnownAsync(int? fleet, CancellationToken cancel)
    {
        IReadOnlyDictionary<string, NetworkRecord> known = new Dictionary<string, NetworkRecord>();
        if (fleet is { } id)
        {
            await history.TryAsync(
                async db => known = await db.Networks.AsNoTracking().Where(one => one.FleetId == id).ToDictionaryAsync(one => one.VmId, cancel), cancel);
        }

        return known;
    }
}
