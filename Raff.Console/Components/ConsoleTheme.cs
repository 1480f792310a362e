using MudBlazor;

namespace Raff.Console.Components;

/// <summary>MudBlazor in the console's own colours: the tokens of <c>wwwroot/tokens.css</c>, light and dark.</summary>
public static class ConsoleTheme
{
    /// <summary>The theme.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight { Primary = "#1f5fd6", Background = "#f6f7f9", Surface = "#ffffff", TextPrimary = "#16202c", TextSecondary = "#55606e" },
        PaletteDark = new PaletteDark { Primary = "#86b1ff", Background = "#0f141a", Surface = "#161d25", TextPrimary = "#e7ecf2", TextSecondary = "#9daab9" },
    };
}
