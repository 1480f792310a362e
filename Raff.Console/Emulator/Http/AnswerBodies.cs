using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>Wrapper W3 (api.md section 1.2): one resource.</summary>
internal sealed record ItemBody<T>(T Data, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Wrapper W2 (api.md section 1.2): a whole list, without a total.</summary>
internal sealed record ListBody<T>(IReadOnlyList<T> Data, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Wrapper W1 (api.md section 1.2): a page of a list.</summary>
internal sealed record PageBody<T>(IReadOnlyList<T> Data, long Total, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Wrapper W4 (api.md section 1.2, schema SuccessResponse): it is done, or under way.</summary>
[WireName("SuccessResponse")]
internal sealed record DoneBody(string Message, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Every refusal (api.md section 1.3, schemas Error and BillingError).</summary>
[WireName("Error")]
internal sealed record ErrorBody(string? Error, string? Message, string? Reason = null);
