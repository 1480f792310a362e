using MudBlazor;

namespace Raff.Console.Components;

/// <summary>
/// Writes the theme's measures into the page: all that is used of MudBlazor's provider. Its base would ask the browser, with every page, for a
/// script that nothing here needs, and log an error since it is not there.
/// </summary>
public sealed class ThemeStyles : MudThemeProvider
{
    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => Task.CompletedTask;
}
