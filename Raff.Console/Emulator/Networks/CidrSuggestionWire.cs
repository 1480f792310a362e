using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema CIDRSuggestion; size is small, medium or large.</summary>
[WireName("CIDRSuggestion")]
internal sealed record CidrSuggestionWire(string Cidr, int AvailableIps, string Size);
