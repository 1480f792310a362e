namespace Raff.Console.Scopes;

/// <summary>The result of a search for projects.</summary>
/// <param name="Count">The total number of hits.</param>
/// <param name="First">The first hits, up to the requested maximum.</param>
public sealed record ProjectHits(int Count, IReadOnlyList<ProjectCard> First);
