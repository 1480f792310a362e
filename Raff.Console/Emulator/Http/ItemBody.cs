using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>Wrapper W3 (api.md section 1.2): one resource.</summary>
internal sealed record ItemBody<T>(T Data, [property: JsonPropertyOrder(-1)] bool Success = true);
