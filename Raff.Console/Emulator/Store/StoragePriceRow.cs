namespace Raff.Console.Emulator.Store;

/// <summary>The price of a GB (schema StoragePricing), US dollars.</summary>
internal sealed class StoragePriceRow
{
    /// <summary>volume, snapshot or backup.</summary>
    public required string Kind { get; set; }

    public decimal PricePerGbHour { get; set; }

    public decimal PricePerGbMonth { get; set; }

    public decimal YearlyPricePerGb { get; set; }

    public decimal TwentyFourMonthPricePerGb { get; set; }

    public string Region { get; set; } = "us-east";
}
