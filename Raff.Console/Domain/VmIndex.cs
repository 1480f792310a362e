using System.Runtime.CompilerServices;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain;

/// <summary>
/// Finds a VM by what another resource says of it: its id, or one of its public addresses, since a public IP names no VM (api.md section 1.7).
/// </summary>
public sealed class VmIndex
{
    private static readonly ConditionalWeakTable<IReadOnlyList<IResource>, VmIndex> Made = [];
    private readonly Dictionary<string, IResource> machines = new(StringComparer.OrdinalIgnoreCase);

    private VmIndex(IReadOnlyList<IResource> rows)
    {
        foreach (var machine in rows.OfType<VirtualMachine>())
        {
            foreach (var said in new[] { machine.Id.Value, machine.PublicIpv4Address, machine.PublicIpv6Address })
            {
                if (!string.IsNullOrEmpty(said))
                {
                    machines.TryAdd(said, machine);
                }
            }
        }
    }

    /// <summary>No machine is known.</summary>
    public static VmIndex Empty { get; } = new([]);

    /// <summary>The index of a list, made once for as long as the list is held.</summary>
    public static VmIndex Of(IReadOnlyList<IResource> rows) => Made.GetValue(rows, list => new VmIndex(list));

    /// <summary>The VM; null where none is known by this.</summary>
    public IResource? Find(string? said) => string.IsNullOrEmpty(said) ? null : machines.GetValueOrDefault(said);
}
