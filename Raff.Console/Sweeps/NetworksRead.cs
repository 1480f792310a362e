using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>The interfaces of VMs, as far as they were read.</summary>
/// <param name="Found">The interfaces by VM.</param>
/// <param name="Failed">Why those of a VM could not be read.</param>
/// <param name="Fresh">What was read now and not taken from the history.</param>
internal sealed record NetworksRead(
    IReadOnlyDictionary<ResourceId, IReadOnlyList<VmNetwork>> Found, IReadOnlyDictionary<ResourceId, RaffError> Failed, IReadOnlyList<NetworkRecord> Fresh)
{
    /// <summary>How many VMs were left for the next sweeps.</summary>
    public int Left { get; init; }
}
