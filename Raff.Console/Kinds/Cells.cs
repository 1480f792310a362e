using System.Globalization;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Kinds;

/// <summary>
/// Cells that several kinds share, written straight as markup: a component per cell would cost fifty times eleven components a page.
/// </summary>
public static class Cells
{
    /// <summary>Shown where the API returned nothing.</summary>
    public const string Nothing = "–";

    /// <summary>Status: a dot and the word, never color alone.</summary>
    /// <param name="tone">ok, busy, warn, bad or off.</param>
    /// <param name="word">The status.</param>
    public static RenderFragment Status(string tone, string word) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", $"st {tone}");
        builder.AddContent(2, word);
        builder.CloseElement();
    };

    /// <summary>An address or id that a click copies.</summary>
    public static RenderFragment Mono(string? text) => builder =>
    {
        if (string.IsNullOrEmpty(text))
        {
            builder.AddContent(0, Nothing);
            return;
        }

        // No <button>: browsers centre its text and cut it at both ends when the column is narrow.
        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "role", "button");
        builder.AddAttribute(3, "tabindex", "0");
        builder.AddAttribute(4, "class", "copy");
        builder.AddAttribute(5, "data-copy", text);
        builder.AddAttribute(6, "title", "Copy " + text);
        builder.AddContent(7, text);
        builder.CloseElement();
    };

    /// <summary>A VM by its name, linked to its page; its ID shows on hover.</summary>
    public static RenderFragment Vm(IResource machine, ActiveScope scope) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", ScopeUrl.Beside(scope, $"/vms/{Uri.EscapeDataString(machine.Id.Value)}"));
        builder.AddAttribute(2, "title", $"{machine.Name}, {machine.Id.Value}");
        builder.AddContent(3, machine.Name);
        builder.CloseElement();
    };

    /// <summary>The first tag in the operator's order, and how many more there are.</summary>
    public static RenderFragment Tags(IReadOnlyList<VmTag>? tags) => builder =>
    {
        var names = (tags ?? []).OrderBy(tag => tag.Priority <= 0 ? int.MaxValue : tag.Priority).ThenBy(tag => tag.Name, StringComparer.Ordinal)
            .Select(tag => tag.Name).ToList();
        if (names is [var first, .. var more])
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "tag");
            builder.AddContent(2, first);
            builder.CloseElement();
            if (more.Count > 0)
            {
                builder.OpenElement(3, "span");
                builder.AddAttribute(4, "class", "mut");
                builder.AddAttribute(5, "title", string.Join(", ", more));
                builder.AddContent(6, $" +{more.Count}");
                builder.CloseElement();
            }
        }
    };

    /// <summary>How long ago, in one unit, with the time itself behind it.</summary>
    public static RenderFragment Age(DateTimeOffset? time, DateTimeOffset now) => builder =>
    {
        if (time is not { } at)
        {
            builder.AddContent(0, Nothing);
            return;
        }

        builder.OpenElement(1, "time");
        builder.AddAttribute(2, "datetime", AgeText.Machine(at));
        builder.AddAttribute(3, "title", AgeText.Exact(at));
        builder.AddContent(4, AgeText.Of(now - at));
        builder.CloseElement();
    };

    /// <summary>A time in UTC, in the given format.</summary>
    public static RenderFragment Moment(DateTimeOffset? time, string format, string otherwise) => builder =>
        builder.AddContent(0, time is { } at ? at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture) : otherwise);

    /// <summary>A text that may be cut, whole on hover.</summary>
    public static RenderFragment Cut(string text) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "title", text);
        builder.AddContent(2, text);
        builder.CloseElement();
    };

    /// <summary>How much of something is used, as a bar and in numbers; without a bar where one of them is unknown.</summary>
    public static RenderFragment Fill(double? used, double? usable) => builder =>
    {
        if (used is not { } filled || usable is not { } all || all <= 0)
        {
            builder.AddContent(0, $"{Count(used)} of {Count(usable)}");
            return;
        }

        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "class", "bar-cell");
        builder.OpenElement(3, "i");
        builder.AddAttribute(4, "class", "track short");
        builder.OpenElement(5, "i");
        builder.AddAttribute(6, "style", string.Create(CultureInfo.InvariantCulture, $"width:{Math.Min(100, filled * 100 / all):0.#}%"));
        builder.CloseElement();
        builder.CloseElement();
        builder.AddContent(7, $"{Count(used)} of {Count(usable)}");
        builder.CloseElement();
    };

    /// <summary>US dollars: "$1,234.50"; a dash for unknown.</summary>
    public static string Dollars(double? amount) => amount is { } known ? known.ToString("$#,0.00", CultureInfo.InvariantCulture) : Nothing;

    /// <summary>An amount of US dollars an hour, with fixed decimals.</summary>
    public static string PerHour(double? amount) => amount is { } known ? known.ToString("$#,0.0000", CultureInfo.InvariantCulture) : Nothing;

    /// <summary>A whole number with thousands separated; a dash for unknown.</summary>
    public static string Count(double? number) => number is { } known ? CountText.Of((long)known) : Nothing;

    /// <summary>Megabytes as MB up to 1024 of them, then as GB.</summary>
    public static string Megabytes(long size) =>
        size <= 1024 ? $"{CountText.Of(size)} MB" : $"{(size / 1024d).ToString("#,0.#", CultureInfo.InvariantCulture)} GB";

    /// <summary>Gigabytes as GB, from 1024 of them as TB.</summary>
    public static string Gigabytes(double size) => size < 1024
        ? $"{size.ToString("#,0.##", CultureInfo.InvariantCulture)} GB"
        : $"{(size / 1024).ToString("#,0.#", CultureInfo.InvariantCulture)} TB";

    /// <summary>A number that the API writes as text; null when it is none.</summary>
    public static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
