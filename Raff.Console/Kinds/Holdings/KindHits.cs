using System.Collections.Immutable;

namespace Raff.Console.Kinds.Holdings;

/// <summary>What a search found in the lists of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Best">The best of the rows found.</param>
/// <param name="Count">How many rows were found.</param>
/// <param name="InList">How many of them the search of the kind's list finds with the same words.</param>
public sealed record KindHits(ResourceKind Kind, ImmutableArray<ResourceHit> Best, int Count, int InList);
