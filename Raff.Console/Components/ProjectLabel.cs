namespace Raff.Console.Components;

/// <summary>How a project's name is shown: its mark next to its name, and whether it is protected.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Color">1 to 12: the tokens <c>--p1</c> to <c>--p12</c>.</param>
/// <param name="IsProtected">Whether the project is marked as protected.</param>
public sealed record ProjectLabel(string Name, int Color, bool IsProtected = false)
{
    private static readonly char[] Breaks = [' ', '-', '_', '.', '/'];

    /// <summary>
    /// The two letters of a project's mark: the initials of its first two words, the first two letters of a single word. A name that ends in a number of
    /// several digits gives its last two, which distinguish <c>customer-0034</c> from <c>customer-0035</c>.
    /// </summary>
    public static string LettersOf(string name)
    {
        var words = name.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => "?",
            [_, .., { Length: > 1 } last] when last.All(char.IsAsciiDigit) => last[^2..],
            [var first, var second, ..] => $"{char.ToUpperInvariant(first[0])}{char.ToUpperInvariant(second[0])}",
            [{ Length: 1 } only] => only.ToUpperInvariant(),
            [var only] => $"{char.ToUpperInvariant(only[0])}{char.ToLowerInvariant(only[1])}",
        };
    }
}
