using System.Runtime.CompilerServices;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>The firewalls of VMs: what sweeps read of their interfaces, and the names from the list of firewalls of one scope.</summary>
internal sealed class VmFirewalls
{
    /// <summary>The VM has no public address, so no firewall can protect it.</summary>
    public const string NotPublic = "not-public";

    private static readonly ConditionalWeakTable<object, VmFirewalls> Made = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private VmFirewalls(LoadedList<IResource> list)
    {
        foreach (var firewall in list.Rows)
        {
            names.TryAdd(firewall.Id.Value, firewall.Name);
        }
    }

    /// <summary>What a list of firewalls says, worked out once for as long as it is in memory.</summary>
    public static VmFirewalls Of(LoadedList<IResource> list) => Made.GetValue(list.Rows, _ => new VmFirewalls(list));

    /// <summary>The name of a firewall, or what stands in place of one.</summary>
    public string NameOf(string value) => value == NotPublic ? "no public IP" : names.GetValueOrDefault(value, value);

    /// <summary>The ids of the firewalls of a VM's public interfaces, or what stands in their place: none, not public, unknown.</summary>
    public static IReadOnlyCollection<string> Of(VirtualMachine vm, KnownNetworks networks)
    {
        if (string.IsNullOrEmpty(vm.PublicIpv4Address) && string.IsNullOrEmpty(vm.PublicIpv6Address))
        {
            // A VM that is being built has no address yet.
            return vm.Status is "active" or "passive" ? [NotPublic] : [JoinedLists.Unknown];
        }

        return networks.Of(vm) is { Firewalls.IsEmpty: false } read
            ? [.. read.Firewalls.Select(id => id.Length == 0 ? JoinedLists.None : id)]
            : [JoinedLists.Unknown];
    }
}
