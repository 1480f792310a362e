using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>Everything a sweep found out. Stored as a whole or not at all.</summary>
public sealed record SweepResult
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The projects that the key reached.</summary>
    public required IReadOnlySet<string> Projects { get; init; }

    /// <summary>The names of those projects.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the key reaches every project of the account, so that one that is missing is gone.</summary>
    public required bool ReachesAll { get; init; }

    /// <summary>The findings.</summary>
    public required IReadOnlyList<SweepFinding> Findings { get; init; }

    /// <summary>What each rule said about each project.</summary>
    public required IReadOnlyList<SweepTally> Tallies { get; init; }

    /// <summary>What could not be judged although its project was read: rule and project, and the subject where it is about one only.</summary>
    public required IReadOnlySet<(string Rule, string Project, string? Subject)> Unknown { get; init; }

    /// <summary>What could not be read.</summary>
    public required IReadOnlyList<SweepGap> Gaps { get; init; }

    /// <summary>What each project costs.</summary>
    public required IReadOnlyList<SweepCost> Costs { get; init; }

    /// <summary>The resources by kind.</summary>
    public required IReadOnlyList<(ResourceKind Kind, IReadOnlyList<IResource> Rows)> Resources { get; init; }

    /// <summary>Network interfaces that were read by calls of their own.</summary>
    public IReadOnlyList<NetworkRecord> Networks { get; init; } = [];

    /// <summary>How many resources were read.</summary>
    public int Count { get; init; }
}
