namespace Raff.Console.Kinds.Holdings;

/// <summary>What a search among the lists held found, and over how much it ran.</summary>
/// <param name="Hits">The best hits.</param>
/// <param name="Coverage">Over which resources it ran, in a sentence.</param>
public sealed record ResourceHits(IReadOnlyList<ResourceHit> Hits, string Coverage);
