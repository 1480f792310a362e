using MudBlazor;

namespace Raff.Console.Components;

/// <summary>
/// MudBlazor's side of the look: type, radius and measures. Its colors are not here: <c>wwwroot/mud.css</c> derives them from
/// <c>tokens.css</c> for both themes, so that a page has its theme before the circuit has answered and all colors are in one file.
/// </summary>
public static class ConsoleTheme
{
    private static readonly string[] Font = ["var(--font)"];

    /// <summary>The theme for the one <see cref="MudThemeProvider"/>.</summary>
    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "48px", DrawerWidthLeft = "216px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = "13px", LineHeight = "1.45", LetterSpacing = "0" },
            Body1 = new Body1Typography { FontFamily = Font, FontSize = "13px", LineHeight = "1.45", LetterSpacing = "0" },
            Body2 = new Body2Typography { FontFamily = Font, FontSize = "13px", LineHeight = "1.45", LetterSpacing = "0" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Font, FontSize = "14px", LineHeight = "1.45", LetterSpacing = "0" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Font, FontSize = "13px", LineHeight = "1.45", LetterSpacing = "0" },
            Caption = new CaptionTypography { FontFamily = Font, FontSize = "12px", LineHeight = "1.45", LetterSpacing = "0" },
            Button = new ButtonTypography
            {
                FontFamily = Font,
                FontSize = "13px",
                FontWeight = "500",
                LineHeight = "1.45",
                LetterSpacing = "0",
                TextTransform = "none"
            },
            H1 = new H1Typography { FontFamily = Font, FontSize = "20px", FontWeight = "600", LineHeight = "1.25", LetterSpacing = "-.01em" },
            H6 = new H6Typography { FontFamily = Font, FontSize = "14px", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "-.01em" },
        },
    };
}
