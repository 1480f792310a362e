using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Schema Region.</summary>
[WireName("Region")]
internal sealed record RegionWire(int Id, string Code, string Name, string CountryCode, string? Flag, int? DisplayOrder, bool IsDefault);

/// <summary>Answer of <c>listRegions</c>.</summary>
internal sealed record RegionsBody(IReadOnlyList<RegionWire> Regions, [property: JsonPropertyOrder(-1)] bool Success = true);
