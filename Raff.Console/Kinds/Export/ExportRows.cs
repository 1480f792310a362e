using Raff.Console.Domain;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Export;

/// <summary>What goes into a file.</summary>
/// <param name="List">The whole list.</param>
/// <param name="Places">The places in it of the rows, in order.</param>
/// <param name="Vms">The VMs that rows belong to; null where they could not be read.</param>
/// <param name="Context">What columns need besides the rows.</param>
public sealed record ExportRows(LoadedList<IResource> List, int[] Places, VmIndex? Vms, RowContext Context);
