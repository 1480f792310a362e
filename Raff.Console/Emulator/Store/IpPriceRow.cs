namespace Raff.Console.Emulator.Store;

/// <summary>The price of a reserved address (schema IPPricingTier), US dollars.</summary>
internal sealed class IpPriceRow
{
    /// <summary>IPv4 or IPv6.</summary>
    public required string Type { get; set; }

    public decimal PricePerHour { get; set; }

    public decimal MonthlyPrice { get; set; }

    public decimal YearlyPrice { get; set; }

    public decimal TwentyFourMonthPrice { get; set; }
}
