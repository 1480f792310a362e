using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>Wrapper W3 (docs/raff-api.md#wrappers): one resource.</summary>
internal sealed record ItemBody<T>(T Data, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Wrapper W2 (docs/raff-api.md#wrappers): a whole list, without a total.</summary>
internal sealed record ListBody<T>(IReadOnlyList<T> Data, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Wrapper W1 (docs/raff-api.md#wrappers): a page of a list.</summary>
internal sealed record PageBody<T>(IReadOnlyList<T> Data, long Total, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Wrapper W4 (docs/raff-api.md#wrappers): it is done, or in progress.</summary>
[WireName("SuccessResponse")]
internal sealed record DoneBody(string Message, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Every refusal (docs/raff-api.md#errors).</summary>
[WireName("Error")]
internal sealed record ErrorBody(string? Error, string? Message, string? Reason = null);
