using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Answer of <c>listRegions</c>.</summary>
internal sealed record RegionsBody(IReadOnlyList<RegionWire> Regions, [property: JsonPropertyOrder(-1)] bool Success = true);
