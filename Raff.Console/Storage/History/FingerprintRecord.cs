namespace Raff.Console.Storage.History;

/// <summary>How a resource looked, for as long as it looked the same: what inventories and comparisons are made of.</summary>
public sealed class FingerprintRecord
{
    /// <summary>Grows with every row.</summary>
    public long Id { get; init; }

    /// <summary>The account.</summary>
    public required int FleetId { get; init; }

    /// <summary>The kind, as its route word.</summary>
    public required string Kind { get; init; }

    /// <summary>The resource's id.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Its project; empty where the API did not say.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its status; empty where it has none.</summary>
    public required string Status { get; init; }

    /// <summary>A short hash of <see cref="Fields"/>, name, status and project.</summary>
    public required long Hash { get; init; }

    /// <summary>The fields that can be compared, as compact JSON.</summary>
    public required string Fields { get; init; }

    /// <summary>The first sweep that saw it so.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first sweep that saw it otherwise, or no longer; null while it holds.</summary>
    public DateTimeOffset? Until { get; init; }
}
