using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// How many findings something has, and how bad the worst is: by shape, color and number, in words for screen readers and on hover. Markup and no component,
/// since a page has one in each row.
/// </summary>
public static class SeverityMark
{
    /// <summary>The mark.</summary>
    /// <param name="level">The worst severity: critical, high, medium, low or info.</param>
    /// <param name="count">How many.</param>
    /// <param name="words">The same in words, with the age of what it rests on.</param>
    /// <param name="href">Where it leads; null for nowhere.</param>
    public static RenderFragment Of(string level, int count, string words, string? href = null) => builder =>
    {
        builder.OpenElement(0, href is null ? "span" : "a");
        builder.AddAttribute(1, "class", $"fm {level}");
        if (href is null)
        {
            builder.AddAttribute(2, "role", "img");
        }

        builder.AddAttribute(3, "href", href);
        builder.AddAttribute(4, "aria-label", words);
        builder.AddAttribute(5, "title", words);
        builder.AddAttribute(6, "data-testid", "finding-mark");
        builder.AddAttribute(7, "data-level", level);
        builder.AddAttribute(8, "data-count", count.ToString(CultureInfo.InvariantCulture));
        builder.AddContent(9, CountText.Of(count));
        builder.CloseElement();
    };
}
