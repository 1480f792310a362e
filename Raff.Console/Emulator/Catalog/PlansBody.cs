using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Answer of <c>listVMPricing</c>.</summary>
internal sealed record PlansBody(IReadOnlyList<PlanWire> Plans, [property: JsonPropertyOrder(-1)] bool Success = true);
