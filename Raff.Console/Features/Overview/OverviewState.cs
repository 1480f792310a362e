using System.Collections.Immutable;
using Fluxor;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Overview;

/// <summary>The counts of the overview: totals that the API counted, nothing loaded for it.</summary>
[FeatureState]
public sealed record OverviewState
{
    /// <summary>The scope the counts are of; null before the first.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The counts by kind word.</summary>
    public ImmutableDictionary<string, KindCount> Counts { get; init; } = ImmutableDictionary<string, KindCount>.Empty;

    /// <summary>When they were requested.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
