using System.Runtime.CompilerServices;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain;

/// <summary>
/// Finds the VM that another resource refers to: by its id, or by one of its public addresses, since a public IP names no VM (docs/raff-api.md#public-ips).
/// </summary>
public sealed class VmIndex
{
    private static readonly ConditionalWeakTable<IReadOnlyList<IResource>, VmIndex> Indexes = [];
    private readonly Dictionary<string, IResource> vms = new(StringComparer.OrdinalIgnoreCase);

    private VmIndex(IReadOnlyList<IResource> rows)
    {
        foreach (var vm in rows.OfType<VirtualMachine>())
        {
            foreach (var name in new[] { vm.Id.Value, vm.PublicIpv4Address, vm.PublicIpv6Address })
            {
                if (!string.IsNullOrEmpty(name))
                {
                    vms.TryAdd(name, vm);
                }
            }
        }
    }

    /// <summary>An index without VMs.</summary>
    public static VmIndex Empty { get; } = new([]);

    /// <summary>The index of a list, created once per list.</summary>
    public static VmIndex Of(IReadOnlyList<IResource> rows) => Indexes.GetValue(rows, list => new VmIndex(list));

    /// <summary>The VM with this id or address; null if unknown.</summary>
    public IResource? Find(string? name) => string.IsNullOrEmpty(name) ? null : vms.GetValueOrDefault(name);
}
