using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Holdings;

/// <summary>A resource that a search among the lists held found.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Row">The resource.</param>
/// <param name="Rank">How well it matches: 0 its name or id is what was searched for, 1 begins with it, 2 a word of the name does, 3 holds it.</param>
public sealed record ResourceHit(ResourceKind Kind, IResource Row, int Rank);
