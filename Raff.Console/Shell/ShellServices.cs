using Fluxor;
using MudBlazor;
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
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            options.SnackbarConfiguration.MaxDisplayedSnackbars = 4;
            options.SnackbarConfiguration.ShowTransitionDuration = 120;
            options.SnackbarConfiguration.HideTransitionDuration = 120;
        });
        services.AddComponents();
        services.AddFluxor(options => options.ScanAssemblies(typeof(ShellServices).Assembly));
        services.AddSingleton<MenuPages>();
        return services.AddPalette();
    }

    /// <summary>What the command palette offers, for each circuit.</summary>
    public static IServiceCollection AddPalette(this IServiceCollection services) =>
        services.AddScoped<PaletteActions>().AddScoped<PaletteCommands>().AddScoped<PaletteFindings>().AddScoped<RecentTargets>().AddScoped<PaletteSearch>();
}
