using Raff.Console.Storage.History;

namespace Raff.Console.Features.Feeds;

/// <summary>What the last sweep of an account found, in numbers.</summary>
public sealed record FleetFigures
{
    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>The last sweep.</summary>
    public required SweepRecord Last { get; init; }

    /// <summary>Open findings that no one accepted, by rule and severity.</summary>
    public required IReadOnlyList<(string Rule, string Severity, int Count)> ByRule { get; init; }

    /// <summary>The same by project and severity; the project is empty for the account.</summary>
    public required IReadOnlyList<(string Project, string Severity, int Count)> ByProject { get; init; }

    /// <summary>Resources by project and kind.</summary>
    public required IReadOnlyList<(string Project, string Kind, int Count)> Resources { get; init; }

    /// <summary>Resources by kind and status.</summary>
    public required IReadOnlyList<(string Kind, string Status, int Count)> Statuses { get; init; }

    /// <summary>Estimated costs by project and kind.</summary>
    public required IReadOnlyList<CostRecord> Costs { get; init; }

    /// <summary>The projects, by id.</summary>
    public required IReadOnlyDictionary<string, ProjectReadRecord> Projects { get; init; }
}
