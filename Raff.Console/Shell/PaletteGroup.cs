using Raff.Console.Components;

namespace Raff.Console.Shell;

/// <summary>Entries of the palette under one heading, the best match first.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Entries">The entries.</param>
/// <param name="Rank">How well the best of them matches; <see cref="SearchWords"/> has the numbers.</param>
public sealed record PaletteGroup(string Title, IReadOnlyList<PaletteEntry> Entries, int Rank);
