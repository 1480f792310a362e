namespace Raff.Console.RaffApi.Contracts;

/// <summary>The answer of <c>GET /health</c>.</summary>
public sealed record Health
{
    /// <summary>healthy, or another word.</summary>
    public required string Status { get; init; }
}
