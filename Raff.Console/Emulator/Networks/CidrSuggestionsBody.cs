using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema CIDRSuggestionsResponse; flat (docs/raff-api.md#irregular-answers).</summary>
[WireName("CIDRSuggestionsResponse")]
internal sealed record CidrSuggestionsBody(
    string? Suggested, int? SuggestedIps, IReadOnlyList<CidrSuggestionWire> Alternatives, int ExistingCount,
    [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Schema CIDRSuggestion; size is small, medium or large.</summary>
[WireName("CIDRSuggestion")]
internal sealed record CidrSuggestionWire(string Cidr, int AvailableIps, string Size);
