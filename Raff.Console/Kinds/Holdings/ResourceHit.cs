using Raff.Console.Components;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Holdings;

/// <summary>A row that a search among the loaded lists found.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Row">The row.</param>
/// <param name="Rank">How well it matches; <see cref="SearchWords"/> has the numbers.</param>
/// <param name="Field">The field that matched and its value, where that was not the name alone: "private address 10.1.0.10".</param>
public sealed record ResourceHit(ResourceKind Kind, IResource Row, int Rank, string? Field);
