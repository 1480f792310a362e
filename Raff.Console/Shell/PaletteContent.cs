namespace Raff.Console.Shell;

/// <summary>What the palette shows for the words typed.</summary>
/// <param name="Words">The words it answers to, as they were typed.</param>
/// <param name="Groups">The groups, the best match first.</param>
/// <param name="Coverage">Which lists it searched and which it did not, in sentences; empty without words.</param>
public sealed record PaletteContent(string Words, IReadOnlyList<PaletteGroup> Groups, string Coverage)
{
    /// <summary>Nothing: the palette is closed.</summary>
    public static PaletteContent None { get; } = new("", [], "");

    /// <summary>Whether anything matches: an offer to load more lists is no match.</summary>
    public bool HasMatches => Groups.Any(group => group.Entries.Any(entry => entry is not PaletteEntry.Load));
}
