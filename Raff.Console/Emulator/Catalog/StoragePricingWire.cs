using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Schema StoragePricing.</summary>
[WireName("StoragePricing")]
internal sealed record StoragePricingWire(
    int? Id, decimal? PricePerGbHour, decimal? PricePerGbMonth, decimal? YearlyPricePerGb, decimal? TwentyFourMonthPricePerGb, string? Region);
