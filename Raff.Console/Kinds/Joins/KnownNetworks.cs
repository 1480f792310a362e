using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>The interfaces of VMs as sweeps read them: a list names no firewall and reads no VM by itself.</summary>
/// <param name="vms">What was read of each VM, by its id, and when the VM had last changed then.</param>
public sealed class KnownNetworks(IReadOnlyDictionary<string, (DateTimeOffset? UpdatedAt, KnownNetworks.Vm Read)> vms)
{
    /// <summary>Nothing was read.</summary>
    public static KnownNetworks Nothing { get; } = new(new Dictionary<string, (DateTimeOffset?, Vm)>());

    /// <summary>What was read of a VM; null where it was not, or where the VM has changed since.</summary>
    public Vm? Of(VirtualMachine vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return vms.TryGetValue(vm.Id.Value, out var read) && read.UpdatedAt == vm.UpdatedAt ? read.Read : null;
    }

    /// <summary>The interfaces of a VM in short.</summary>
    /// <param name="Firewalls">The ids of the firewalls of its public interfaces; an empty one for an interface without a firewall.</param>
    /// <param name="Vpcs">The names of its VPCs.</param>
    public sealed record Vm(ImmutableArray<string> Firewalls, ImmutableArray<string> Vpcs)
    {
        /// <summary>The interfaces of a VM in short.</summary>
        public static Vm Of(IEnumerable<VmNetwork> nics)
        {
            var all = nics.ToList();
            return new Vm(
                [.. all.Where(nic => nic.Type is "public" or "ipv6").Select(nic => nic.SecurityGroupId ?? "").Distinct(StringComparer.Ordinal)],
                [.. all.Where(nic => nic.Type == "vpc").Select(nic => nic.NetworkName).Distinct(StringComparer.Ordinal)]);
        }
    }
}
