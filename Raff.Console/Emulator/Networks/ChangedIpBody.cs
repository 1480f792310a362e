using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Networks;

/// <summary>The answer of operation 40 (api.md section 1.2, irregular): the address before and after.</summary>
internal sealed record ChangedIpBody(PublicIpWire OldIp, PublicIpWire NewIp, [property: JsonPropertyOrder(-1)] bool Success = true);
