namespace Raff.Console.RaffApi.Contracts;

/// <summary>What <c>GET /health</c> says.</summary>
public sealed record Health
{
    /// <summary>healthy, or another word.</summary>
    public required string Status { get; init; }
}
