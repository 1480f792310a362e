namespace Raff.Console.Storage.History;

/// <summary>What a project's resources of a kind cost a month, for as long as the estimate was the same.</summary>
public sealed class CostRecord
{
    /// <summary>Grows with every row.</summary>
    public long Id { get; init; }

    /// <summary>The account.</summary>
    public required int FleetId { get; init; }

    /// <summary>The project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The kind, as its route word.</summary>
    public required string Kind { get; init; }

    /// <summary>The estimate of a month in US dollars, of the resources whose price is known.</summary>
    public required double Monthly { get; init; }

    /// <summary>How many resources have no known price.</summary>
    public required int Unpriced { get; init; }

    /// <summary>The first sweep that estimated so.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first sweep that estimated otherwise; null while it holds.</summary>
    public DateTimeOffset? Until { get; set; }
}
