namespace Raff.Console.Shell;

/// <summary>What the palette shows for the words typed.</summary>
/// <param name="Words">The words it answers to.</param>
/// <param name="Groups">The groups, the best match first.</param>
/// <param name="Coverage">Over which resources it searched, in a sentence; empty without words.</param>
public sealed record PaletteContent(string Words, IReadOnlyList<PaletteGroup> Groups, string Coverage)
{
    /// <summary>Nothing: the palette is closed.</summary>
    public static PaletteContent None { get; } = new("", [], "");
}
