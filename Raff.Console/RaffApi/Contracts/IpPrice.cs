namespace Raff.Console.RaffApi.Contracts;

/// <summary>What a public IP address costs (docs/raff-api.md#ip-price). US dollars; null if not given.</summary>
public sealed record IpPrice
{
    /// <summary>An hour.</summary>
    public decimal? PricePerHour { get; init; }

    /// <summary>A month.</summary>
    public decimal? MonthlyPrice { get; init; }

    /// <summary>A year in all.</summary>
    public decimal? YearlyPrice { get; init; }

    /// <summary>Twenty-four months in all.</summary>
    public decimal? TwentyFourMonthPrice { get; init; }
}
