using System.Text;

namespace Raff.Console.Domain.Networks;

/// <summary>A text cut to the width of its box. A drawing can't ask the browser how wide a text is, so widths are estimated, rather too wide. Pure.</summary>
public static class BoxText
{
    /// <summary>The text, or its beginning and an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width there is, in pixels.</param>
    /// <param name="size">The size of the font, in pixels.</param>
    public static string Fit(string text, double width, double size)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (fits, used) = (0, 0d);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune) * size;
            if (used > width)
            {
                return text[..fits].TrimEnd() + "…";
            }

            // Where the ellipsis still has a place.
            fits += used + size <= width ? rune.Utf16SequenceLength : 0;
        }

        return text;
    }

    /// <summary>In units of the font size.</summary>
    private static double Width(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or '\'' or '|' => 0.3,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 1,
        < 0x80 when Rune.IsUpper(rune) => 0.75,
        < 0x80 => 0.58,
        < 0x1100 => 0.75,
        _ => 1.1,
    };
}
