namespace Raff.Console.RaffApi.Contracts;

/// <summary>A VPC with its range and who has which address (docs/raff-api.md#vpc-detail).</summary>
public sealed record VpcDetail
{
    /// <summary>The VPC.</summary>
    public required Vpc Vpc { get; init; }

    /// <summary>First address it gives out.</summary>
    public string? IpRangeStart { get; init; }

    /// <summary>Last address it gives out.</summary>
    public string? IpRangeEnd { get; init; }

    /// <summary>Addresses given out; null if unknown.</summary>
    public IReadOnlyList<VpcLease>? Leases { get; init; }
}
