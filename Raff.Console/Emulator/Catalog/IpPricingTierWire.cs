using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Schema IPPricingTier.</summary>
[WireName("IPPricingTier")]
internal sealed record IpPricingTierWire(decimal? PricePerHour, decimal? MonthlyPrice, decimal? YearlyPrice, decimal? TwentyFourMonthPrice);
