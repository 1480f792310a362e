using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain;

/// <summary>
/// Which VM has an address of a VPC. A lease names an interface and no VM, and two VPCs may give out the same address, so only the VM's own interfaces tell
/// (docs/raff-api.md#c58). Pure.
/// </summary>
public static class VpcLeases
{
    /// <summary>Whether an interface of a VM has a lease of a VPC.</summary>
    /// <param name="vpc">The VPC.</param>
    /// <param name="lease">The lease.</param>
    /// <param name="nic">The interface.</param>
    public static bool IsHeldBy(Vpc vpc, VpcLease lease, VmNetwork nic)
    {
        ArgumentNullException.ThrowIfNull(vpc);
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(nic);
        return nic.Type == "vpc" && nic.Ip == lease.Ip && nic.NicId == lease.NicId && (nic.NetworkName.Length == 0 || nic.NetworkName == vpc.Name);
    }

    /// <summary>The VMs in the order in which their interfaces are best read: those whose private address is leased come first.</summary>
    public static IEnumerable<VirtualMachine> InOrder(IEnumerable<VirtualMachine> vms, IReadOnlyCollection<VpcLease> leases)
    {
        var addresses = leases.Select(lease => lease.Ip).ToHashSet(StringComparer.Ordinal);
        return vms.OrderBy(vm => vm.PrivateIpv4Address is { } address && addresses.Contains(address) ? 0 : 1);
    }
}
