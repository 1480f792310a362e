using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Sweeps;

/// <summary>The snapshots of volumes, as far as they are known.</summary>
/// <param name="Found">The snapshots by volume.</param>
/// <param name="Failed">Why those of a volume could not be read.</param>
internal sealed record VolumeSnapshotsRead(
    IReadOnlyDictionary<ResourceId, IReadOnlyList<Snapshot>> Found, IReadOnlyDictionary<ResourceId, RaffError> Failed)
{
    /// <summary>Nothing is known.</summary>
    public static VolumeSnapshotsRead None { get; } =
        new(new Dictionary<ResourceId, IReadOnlyList<Snapshot>>(), new Dictionary<ResourceId, RaffError>());

    /// <summary>How many volumes were left for the next sweeps.</summary>
    public int Left { get; init; }
}
