using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Schema IPPricing.</summary>
[WireName("IPPricing")]
internal sealed record IpPricingWire(IpPricingTierWire? Ipv4, IpPricingTierWire? Ipv6);
