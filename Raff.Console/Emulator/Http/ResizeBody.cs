using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>Schema ResizeResponse: a plan, a disk or a volume was resized.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="Id">The resource's id.</param>
/// <param name="Billing">What was charged or credited; only for subscriptions.</param>
/// <param name="Success">Always true.</param>
[WireName("ResizeResponse")]
internal sealed record ResizeBody(string Message, string Id, ResizeBillingWire? Billing = null, [property: JsonPropertyOrder(-1)] bool Success = true);
