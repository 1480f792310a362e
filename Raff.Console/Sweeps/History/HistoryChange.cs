using Raff.Console.RaffApi;

namespace Raff.Console.Sweeps.History;

/// <summary>A difference between two sweeps, as a viewer sees it.</summary>
public sealed record HistoryChange
{
    /// <summary>What happened.</summary>
    public required ChangeKind Change { get; init; }

    /// <summary>The kind of the resource, or what the finding is about, as its word.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the resource or of the finding's subject.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, the latest that is known.</summary>
    public required string Name { get; init; }

    /// <summary>Its project; null at account level and where the API did not say.</summary>
    public ProjectId? Project { get; init; }

    /// <summary>The sweep that noticed it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The fields that changed.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>The rule of a finding; null for a resource.</summary>
    public string? Rule { get; init; }

    /// <summary>The severity of a finding; null for a resource.</summary>
    public string? Severity { get; init; }

    /// <summary>What the finding says; null for a resource.</summary>
    public string? Sentence { get; init; }

    /// <summary>Whether the resource is no longer there: such a page would be empty.</summary>
    public bool IsGone { get; init; }

    /// <summary>The rows of the history that it was made of, of a resource.</summary>
    internal (long? Before, long? After) Prints { get; init; }
}
