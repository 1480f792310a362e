namespace Raff.Console.Kinds.Holdings;

/// <summary>What a search of the cached lists found, and how much it covered.</summary>
/// <param name="Hits">The best hits.</param>
/// <param name="Coverage">Over which resources it ran, in a sentence.</param>
public sealed record ResourceHits(IReadOnlyList<ResourceHit> Hits, string Coverage);
