using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>Wrapper W1 (api.md section 1.2): a page of a list.</summary>
internal sealed record PageBody<T>(IReadOnlyList<T> Data, long Total, [property: JsonPropertyOrder(-1)] bool Success = true);
