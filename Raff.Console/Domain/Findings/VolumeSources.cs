using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>The snapshots that belong to a volume that exists, as far as volumes were read: a snapshot does not name its volume.</summary>
internal sealed class VolumeSources
{
    private readonly HashSet<ResourceId> snapshots;
    private readonly HashSet<ProjectId> incomplete = [];

    public VolumeSources(FleetEvidence fleet)
    {
        snapshots = [.. fleet.VolumeSnapshots.Values.SelectMany(list => list).Select(snapshot => snapshot.Id)];
        foreach (var volume in fleet.Volumes)
        {
            if (volume.ProjectId is { } project && !fleet.VolumeSnapshots.ContainsKey(volume.Id))
            {
                incomplete.Add(project);
            }
        }
    }

    /// <summary>Whether a snapshot is one of a volume that exists; null if some volumes of its project have not been read.</summary>
    public bool? HasVolume(ResourceId snapshot, ProjectId? project) =>
        snapshots.Contains(snapshot) ? true : project is not { } one || incomplete.Contains(one) ? null : false;
}
