using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Schema Region.</summary>
[WireName("Region")]
internal sealed record RegionWire(int Id, string Code, string Name, string CountryCode, string? Flag, int? DisplayOrder, bool IsDefault);
