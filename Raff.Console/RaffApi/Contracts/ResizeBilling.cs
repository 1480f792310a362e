using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>What a resize costs, for subscriptions (docs/raff-api.md#resize-answer). US dollars.</summary>
public sealed record ResizeBilling
{
    /// <summary>upgrade, downgrade or none.</summary>
    public string? Type { get; init; }

    /// <summary>For the rest of the period: above zero a charge, below a credit.</summary>
    public decimal? ProRataAmount { get; init; }

    /// <summary>Credits used for it.</summary>
    public decimal? CreditsApplied { get; init; }

    /// <summary>Balance used for it.</summary>
    public decimal? BalanceApplied { get; init; }

    /// <summary>A month from now on.</summary>
    public decimal? NewMonthlyPrice { get; init; }

    /// <summary>An hour from now on, as the API writes it.</summary>
    [JsonConverter(typeof(PriceTextConverter))]
    public string? NewPricePerHour { get; init; }
}
