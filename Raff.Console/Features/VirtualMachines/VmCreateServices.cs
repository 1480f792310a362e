namespace Raff.Console.Features.VirtualMachines;

/// <summary>Registers what the page that creates VMs needs.</summary>
public static class VmCreateServices
{
    /// <summary>What it reads and how it sends, per tab.</summary>
    public static IServiceCollection AddVmCreate(this IServiceCollection services) => services.AddScoped<VmCreateSource>().AddScoped<VmCreateSender>();
}
