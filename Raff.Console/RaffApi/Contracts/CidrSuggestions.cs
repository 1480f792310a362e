namespace Raff.Console.RaffApi.Contracts;

/// <summary>Ranges for a new VPC (docs/raff-api.md#irregular-answers, operation 32).</summary>
public sealed record CidrSuggestions
{
    /// <summary>The range to take.</summary>
    public string? Suggested { get; init; }

    /// <summary>How many addresses it has.</summary>
    public int? SuggestedIps { get; init; }

    /// <summary>Other ranges; null for none.</summary>
    public IReadOnlyList<CidrAlternative>? Alternatives { get; init; }

    /// <summary>How many VPCs there are already.</summary>
    public int? ExistingCount { get; init; }
}
