using Raff.Console.Domain;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Snapshots;

namespace Raff.Console.Features.Resources;

/// <summary>What goes into a file.</summary>
/// <param name="Snapshot">The whole list.</param>
/// <param name="Places">The places in it of the rows, in order.</param>
/// <param name="Machines">The machines that rows belong to; null where they could not be read.</param>
public sealed record ExportRows(ListSnapshot<IResource> Snapshot, int[] Places, MachineIndex? Machines);
