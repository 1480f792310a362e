using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Holdings;

/// <summary>A resource that a search of the cached lists found.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Row">The resource.</param>
/// <param name="Rank">How well it matches: 0 the name or ID is the search text, 1 begins with it, 2 a word of the name begins with it, 3 contains it.</param>
public sealed record ResourceHit(ResourceKind Kind, IResource Row, int Rank);
