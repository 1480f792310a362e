using System.Collections.Immutable;
using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>
/// Which evidence was read: a state for each kind, and exceptions for single projects. What is not mentioned was not read. Immutable.
/// </summary>
public sealed class EvidenceCoverage
{
    private readonly ImmutableDictionary<EvidenceKind, CoverageState> kinds;
    private readonly ImmutableDictionary<(EvidenceKind Kind, ProjectId Project), CoverageState> projects;

    private EvidenceCoverage(
        ImmutableDictionary<EvidenceKind, CoverageState> kinds,
        ImmutableDictionary<(EvidenceKind Kind, ProjectId Project), CoverageState> projects) =>
        (this.kinds, this.projects) = (kinds, projects);

    /// <summary>Nothing was read.</summary>
    public static EvidenceCoverage None { get; } = new(
        ImmutableDictionary<EvidenceKind, CoverageState>.Empty,
        ImmutableDictionary<(EvidenceKind Kind, ProjectId Project), CoverageState>.Empty);

    /// <summary>Everything was read, for every project.</summary>
    public static EvidenceCoverage Complete { get; } = Enum.GetValues<EvidenceKind>().Aggregate(None, (all, kind) => all.With(kind, CoverageState.Read));

    /// <summary>The same with another state of a kind, for every project that has none of its own.</summary>
    public EvidenceCoverage With(EvidenceKind kind, CoverageState state) => new(kinds.SetItem(kind, state), projects);

    /// <summary>The same with another state of a kind in one project.</summary>
    public EvidenceCoverage With(EvidenceKind kind, ProjectId project, CoverageState state) => new(kinds, projects.SetItem((kind, project), state));

    /// <summary>The state of a kind in a project; of the kind as a whole where the project is null or has no state of its own.</summary>
    public CoverageState Of(EvidenceKind kind, ProjectId? project = null) =>
        project is { } one && projects.TryGetValue((kind, one), out var own) ? own : kinds.GetValueOrDefault(kind);
}
