namespace Raff.Console.Components;

/// <summary>How well a text matches a search.</summary>
public static class MatchRank
{
    /// <summary>No match.</summary>
    public const int None = 4;

    /// <summary>
    /// 0: the text equals the words; 1: starts with them; 2: one of its words starts with them; 3: contains them; <see cref="None"/>: does not.
    /// </summary>
    public static int Of(string text, string words)
    {
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
