using System.Globalization;

namespace Raff.Console.Features.Resources.Create;

/// <summary>A part of an estimate: "Extra disk, 100 GB", what it costs, and what to know about it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Monthly">US dollars a month; null where that is unknown.</param>
/// <param name="Hourly">US dollars an hour; null where that is unknown.</param>
/// <param name="Note">What to know about it; null for nothing.</param>
public sealed record EstimatePart(string Name, decimal? Monthly, decimal? Hourly, string? Note = null)
{
    /// <summary>A month's price as text.</summary>
    public static string Dollars(decimal amount) => amount.ToString("$#,0.00", CultureInfo.InvariantCulture);

    /// <summary>An hour's price as text.</summary>
    public static string PerHour(decimal amount) => amount.ToString("$#,0.0000", CultureInfo.InvariantCulture);
}
