using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Answer of the other price lists.</summary>
internal sealed record PricingBody<T>(T Pricing, [property: JsonPropertyOrder(-1)] bool Success = true);
