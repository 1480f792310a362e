namespace Raff.Console.Features.Feeds.Wall;

/// <summary>A kind of resource on the wall.</summary>
/// <param name="Name">Its plural name.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Statuses">The most frequent statuses with their tone.</param>
/// <param name="Others">How many have another status.</param>
public sealed record WallKind(string Name, int Count, IReadOnlyList<(string Word, string Tone, int Count)> Statuses, int Others);
