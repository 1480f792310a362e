using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>Wrapper W2 (api.md section 1.2): a whole list, without a total.</summary>
internal sealed record ListBody<T>(IReadOnlyList<T> Data, [property: JsonPropertyOrder(-1)] bool Success = true);
