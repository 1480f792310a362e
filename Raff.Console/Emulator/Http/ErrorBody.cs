namespace Raff.Console.Emulator.Http;

/// <summary>Every refusal (api.md section 1.3, schemas Error and BillingError).</summary>
[WireName("Error")]
internal sealed record ErrorBody(string? Error, string? Message, string? Reason = null);
