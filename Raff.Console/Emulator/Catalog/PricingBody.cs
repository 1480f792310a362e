using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Answer of the other price lists.</summary>
internal sealed record PricingBody<T>(T Pricing, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Schema StoragePricing.</summary>
[WireName("StoragePricing")]
internal sealed record StoragePricingWire(
    int? Id, decimal? PricePerGbHour, decimal? PricePerGbMonth, decimal? YearlyPricePerGb, decimal? TwentyFourMonthPricePerGb, string? Region);

/// <summary>Schema IPPricing.</summary>
[WireName("IPPricing")]
internal sealed record IpPricingWire(IpPricingTierWire? Ipv4, IpPricingTierWire? Ipv6);

/// <summary>Schema IPPricingTier.</summary>
[WireName("IPPricingTier")]
internal sealed record IpPricingTierWire(decimal? PricePerHour, decimal? MonthlyPrice, decimal? YearlyPrice, decimal? TwentyFourMonthPrice);
