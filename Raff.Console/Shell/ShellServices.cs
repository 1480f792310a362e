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
        services.AddResponseCompression(options =>
        {
            // Pages only, with their rows and the state for the circuit; every other text is served as it was built. Tokens and state are encrypted anew for
            // each answer, and no other site's request carries the session, so that its size tells nothing (docs/decisions/0015-prerendered-pages.md).
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
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
