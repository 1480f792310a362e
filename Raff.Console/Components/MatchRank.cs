namespace Raff.Console.Components;

/// <summary>How well a text matches a search.</summary>
public static class MatchRank
{
    /// <summary>It does not hold them.</summary>
    public const int None = 4;

    /// <summary>0: the text is the words; 1: it begins with them; 2: a word in it does; 3: it holds them; <see cref="None"/>: it does not.</summary>
    public static int Of(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = ComparableText.Of(text);
        words = ComparableText.Of(words);
        var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at switch
        {
            < 0 => None,
            0 => text.Length == words.Length ? 0 : 1,
            _ => char.IsLetterOrDigit(text[at - 1]) ? 3 : 2,
        };
    }
}
