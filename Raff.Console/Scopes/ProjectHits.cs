namespace Raff.Console.Scopes;

/// <summary>What a search for projects found.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="First">The first of them, as many as were asked for.</param>
public sealed record ProjectHits(int Count, IReadOnlyList<ProjectCard> First);
