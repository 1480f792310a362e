using Fluxor;
using MudBlazor.Services;
using Raff.Console.Components;

namespace Raff.Console.Shell;

/// <summary>Registers what every page needs: components, the store.</summary>
public static class ShellServices
{
    /// <summary>Interactive pages, MudBlazor and the Fluxor store of each circuit.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddComponents();
        services.AddFluxor(options => options.ScanAssemblies(typeof(ShellServices).Assembly));
        services.AddSingleton<MenuPages>();
        services.AddScoped<PaletteSearch>();
        return services;
    }
}
