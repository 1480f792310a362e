using System.Collections.Immutable;

namespace Raff.Console.Kinds.Holdings;

/// <summary>What a search among the loaded lists found, and how much it searched.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Kinds">The kinds with hits, in the order of the menu.</param>
/// <param name="Coverage">What was searched.</param>
public sealed record ResourceHits(string Typed, ImmutableArray<KindHits> Kinds, SearchCoverage Coverage)
{
    /// <summary>The best hits of all kinds, exact names and addresses first.</summary>
    public IEnumerable<ResourceHit> Best => Kinds.SelectMany(kind => kind.Best).OrderBy(hit => hit.Rank).ThenBy(hit => hit.Field is null ? 0 : 1);
}
