using System.Collections.Concurrent;
using System.Collections.Immutable;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Sweeps;

/// <summary>
/// Finds out which snapshots belong to which volume: a snapshot does not name its volume, so volumes are asked for theirs, a call each. Whose a snapshot is
/// never changes and is remembered. So no volume is asked in a project without snapshots of volumes, nor where all of them are known. One for all.
/// </summary>
public sealed class VolumeSnapshotReader(TimeProvider clock)
{
    private const int Parallel = 8;
    private const int MaxRemembered = 500_000;

    // The API's clock and ours may differ: a snapshot this young may be missing from an answer.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(FleetKey Fleet, ResourceId Snapshot), ResourceId> owners = new();
    private readonly ConcurrentDictionary<(FleetKey Fleet, ResourceId Volume), DateTimeOffset> asked = new();

    /// <summary>Reads them.</summary>
    /// <param name="order">Who reads.</param>
    /// <param name="volumes">The volumes of projects whose snapshots were read.</param>
    /// <param name="snapshots">All snapshots of those projects.</param>
    /// <param name="maxCalls">How many volumes may be asked.</param>
    /// <param name="report">Called after each call with how many were made and how many will be.</param>
    /// <param name="cancel">Cancels it.</param>
    internal async Task<VolumeSnapshotsRead> ReadAsync(
        SweepOrder order, IEnumerable<Volume> volumes, IEnumerable<Snapshot> snapshots, int maxCalls, Action<int, int> report, CancellationToken cancel)
    {
        if (owners.Count + asked.Count > MaxRemembered)
        {
            owners.Clear();
            asked.Clear();
        }

        var fleet = order.Fleet;
        var ofVolumes = snapshots.Where(snapshot => snapshot is { Type: "volume", ProjectId: not null }).ToList();
        var newest = ofVolumes.Where(snapshot => !owners.ContainsKey((fleet, snapshot.Id))).GroupBy(snapshot => snapshot.ProjectId!.Value)
            .ToDictionary(group => group.Key, group => group.Max(snapshot => snapshot.CreatedAt ?? DateTimeOffset.MaxValue - Margin) + Margin);
        var placed = volumes.Where(volume => volume.ProjectId is not null).ToList();
        var all = placed.Where(volume => newest.TryGetValue(volume.ProjectId!.Value, out var since) && !(LastAsked(volume) > since)).ToList();
        var due = all.OrderBy(volume => LastAsked(volume) ?? DateTimeOffset.MinValue).Take(maxCalls).ToList();
        var failed = new ConcurrentDictionary<ResourceId, RaffError>();
        var answered = new ConcurrentDictionary<ResourceId, bool>();
        var done = 0;
        await System.Threading.Tasks.Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancel },
            async (volume, stop) =>
            {
                var since = clock.GetUtcNow();
                if (await AskAsync(order, volume, stop) is { } error)
                {
                    failed[volume.Id] = error;
                }
                else
                {
                    answered[volume.Id] = true;
                    asked[(fleet, volume.Id)] = since;
                }

                report(Interlocked.Increment(ref done), due.Count);
            });

        var open = all.Select(volume => volume.Id).Where(id => !answered.ContainsKey(id)).ToHashSet();
        var byVolume = ofVolumes.ToLookup(snapshot => owners.GetValueOrDefault((fleet, snapshot.Id)));
        return new VolumeSnapshotsRead(
            placed.Where(volume => !open.Contains(volume.Id)).DistinctBy(volume => volume.Id)
                .ToDictionary(volume => volume.Id, volume => (IReadOnlyList<Snapshot>)[.. byVolume[volume.Id]]),
            failed)
        { Left = all.Count - due.Count };

        DateTimeOffset? LastAsked(Volume volume) => asked.TryGetValue((fleet, volume.Id), out var at) ? at : null;
    }

    /// <summary>Asks for the snapshots of a volume and remembers whose they are.</summary>
    /// <returns>Null, or why it could not be done.</returns>
    private async Task<RaffError?> AskAsync(SweepOrder order, Volume volume, CancellationToken cancel)
    {
        var filter = ImmutableDictionary<string, string>.Empty.Add("volume_id", volume.Id.Value);
        for (var received = 0; ;)
        {
            var wanted = new PageRequest(received, order.Client.PageSize, filter);
            var answer = await order.Client.ListAsync(ResourceEndpoints.Snapshots, Scope.In(volume.ProjectId!.Value), wanted, Lane.Background, cancel);
            if (!answer.TryGet(out var page, out var error))
            {
                return error is RaffError.Unauthorized ? throw new SweepRefusedException(error.Sentence) : error;
            }

            if (page.Rows.Any(snapshot => snapshot.Type != "volume"))
            {
                return new RaffError.Unreadable("The Raff API ignored the filter for the snapshots of one volume.");
            }

            foreach (var snapshot in page.Rows)
            {
                owners[(order.Fleet, snapshot.Id)] = volume.Id;
            }

            received += page.Received;
            if (page.IsLast || page.Received == 0)
            {
                return null;
            }
        }
    }
}
