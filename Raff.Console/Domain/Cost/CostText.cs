using System.Globalization;

namespace Raff.Console.Domain.Cost;

/// <summary>Amounts as operators type and read them. Pure.</summary>
public static class CostText
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign;

    /// <summary>An amount that was typed, with or without a dollar sign; null where it is none. A comma before one or two last digits is refused.</summary>
    public static double? Amount(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim().TrimStart('$').Trim();
        var comma = plain.LastIndexOf(',');
        var isGrouped = comma < 0 || plain[(comma + 1)..].Split('.')[0].Length == 3;
        return isGrouped && double.TryParse(plain, Plain, CultureInfo.InvariantCulture, out var amount) && double.IsFinite(amount) ? amount : null;
    }

    /// <summary>"$1,234.50".</summary>
    public static string Dollars(double amount) => amount.ToString("$#,0.00", CultureInfo.InvariantCulture);

    /// <summary>A price of a unit, with as many decimals as it has: "$0.05", "$0.0125".</summary>
    public static string Rate(double price) => price.ToString("$0.00##", CultureInfo.InvariantCulture);

    /// <summary>A difference with its sign: "+$5.00", "−$5.00".</summary>
    public static string Difference(double amount) => Math.Round(amount, 2) switch
    {
        > 0 => "+" + Dollars(amount),
        < 0 => "−" + Dollars(-amount),
        _ => Dollars(0),
    };

    /// <summary>A percentage without needless decimals: "15%", "7.5%".</summary>
    public static string Percent(double percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
