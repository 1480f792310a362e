namespace Raff.Console.RaffApi.Contracts;

/// <summary>What a GB of volume, snapshot or backup costs (docs/raff-api.md#storage-price). US dollars; null if not given.</summary>
public sealed record StoragePrice
{
    /// <summary>A GB for an hour.</summary>
    public decimal? PricePerGbHour { get; init; }

    /// <summary>A GB for a month.</summary>
    public decimal? PricePerGbMonth { get; init; }

    /// <summary>A GB for a year, paid yearly.</summary>
    public decimal? YearlyPricePerGb { get; init; }

    /// <summary>A GB for twenty-four months.</summary>
    public decimal? TwentyFourMonthPricePerGb { get; init; }

    /// <summary>The region it holds in.</summary>
    public string? Region { get; init; }
}
