using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>Wrapper W4 (api.md section 1.2, schema SuccessResponse): it is done, or under way.</summary>
[WireName("SuccessResponse")]
internal sealed record DoneBody(string Message, [property: JsonPropertyOrder(-1)] bool Success = true);
