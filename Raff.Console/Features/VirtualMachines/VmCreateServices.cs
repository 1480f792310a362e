using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>Registers what the page that creates VMs needs.</summary>
public static class VmCreateServices
{
    /// <summary>The page, and what it reads, per tab.</summary>
    public static IServiceCollection AddVmCreate(this IServiceCollection services) =>
        services.AddCreatePage("vms", VmActions.Create).AddScoped<VmCreateSource>();
}
