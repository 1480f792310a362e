using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>Schema ResizeResponse: a plan, a disk or a volume was resized.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="Id">The resource's id.</param>
/// <param name="Billing">What was charged or credited; only for subscriptions.</param>
/// <param name="Success">Always true.</param>
[WireName("ResizeResponse")]
internal sealed record ResizeBody(string Message, string Id, ResizeBillingWire? Billing = null, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Schema ResizeBillingDetails; amounts in US dollars.</summary>
/// <param name="Type">upgrade, downgrade or none.</param>
/// <param name="ProRataAmount">Charged for the rest of the period; negative when credited.</param>
/// <param name="CreditsApplied">How much of it credits paid.</param>
/// <param name="BalanceApplied">How much of it the balance paid.</param>
/// <param name="NewMonthlyPrice">The price from now on.</param>
/// <param name="NewPricePerHour">The price of an hour from now on, as a text.</param>
[WireName("ResizeBillingDetails")]
internal sealed record ResizeBillingWire(
    string Type, decimal ProRataAmount, decimal CreditsApplied, decimal BalanceApplied, decimal NewMonthlyPrice, string NewPricePerHour);
