using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.PublicIps;

/// <summary>Registers what is special about public IPs: the form that reserves one, and the VM that has it.</summary>
public static class PublicIpServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPublicIps(this IServiceCollection services) => services
        .AddCreateForm<IpReserveForm>("ips", NetworkActions.ReserveIp)
        .AddDetailTab<PublicIpVmTab>("ips", "vm", "VM")
        .AddBulkCommand("ips", "ip.release")
        .AddBulkCopy<PublicIp>("ips", "Copy addresses", ip => ip.Name);
}
