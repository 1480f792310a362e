using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Networks;

/// <summary>What an interface of a VM is joined with: only interfaces name firewalls, and only they carry every public address of a VM. Pure.</summary>
public static class Interfaces
{
    /// <summary>Whether a firewall protects an interface.</summary>
    public static bool IsProtectedBy(VmNetwork nic, Firewall firewall)
    {
        ArgumentNullException.ThrowIfNull(nic);
        ArgumentNullException.ThrowIfNull(firewall);
        return nic.SecurityGroupId == firewall.Id.Value;
    }

    /// <summary>Whether an interface carries a public IP.</summary>
    public static bool Carries(VmNetwork nic, PublicIp ip)
    {
        ArgumentNullException.ThrowIfNull(nic);
        ArgumentNullException.ThrowIfNull(ip);
        return nic.Type != "vpc" && string.Equals(nic.Ip, ip.IpAddress, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>VMs that may carry a public address, the ones that show this one first: in that order their interfaces are best read.</summary>
    public static IEnumerable<VirtualMachine> InOrder(IEnumerable<VirtualMachine> vms, PublicIp ip)
    {
        ArgumentNullException.ThrowIfNull(ip);
        return vms.Where(MayHavePublicAddress).OrderBy(vm => vm.PublicIpv4Address == ip.IpAddress || vm.PublicIpv6Address == ip.IpAddress ? 0 : 1);
    }

    /// <summary>
    /// Whether a VM may have a public address, and so an interface that a firewall can protect: it shows one, or has not run yet and shows none until it does.
    /// </summary>
    public static bool MayHavePublicAddress(VirtualMachine vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return !string.IsNullOrEmpty(vm.PublicIpv4Address) || !string.IsNullOrEmpty(vm.PublicIpv6Address) || vm.Status is not ("active" or "passive");
    }
}
