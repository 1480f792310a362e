using System.Globalization;

namespace Raff.Console.Components;

/// <summary>Counts in words and digits.</summary>
public static class CountText
{
    /// <summary>With thousands separated: <c>1,284</c>.</summary>
    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With its noun: <c>1 volume</c>, <c>1,284 volumes</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for more; the first with an s when not given.</param>
    public static string Of(long count, string one, string? many = null) => $"{Of(count)} {(count == 1 ? one : many ?? one + "s")}";
}
