using System.Collections.Immutable;

namespace Raff.Console.Components;

/// <summary>The words of a search, in any order, and how well a text matches them. Pure.</summary>
public sealed class SearchWords
{
    /// <summary>The text is what was typed; punctuation may differ when several words were typed.</summary>
    public const int Exact = 0;

    /// <summary>The text begins with it.</summary>
    public const int Prefix = 1;

    /// <summary>A word of the text begins with it.</summary>
    public const int Word = 2;

    /// <summary>The text contains it.</summary>
    public const int Within = 3;

    /// <summary>The text contains it if its punctuation is left out: "web01" in "web-01".</summary>
    public const int Gapped = 4;

    /// <summary>The text contains it if one or two letters are left out: "prodction" in "production".</summary>
    public const int Near = 5;

    /// <summary>The text does not match.</summary>
    public const int None = 6;

    private const int MaxWords = 8;
    private const int MaxLeftOut = 2;
    private readonly string phrase;

    private SearchWords(string typed, ImmutableArray<string> words)
    {
        Typed = typed;
        Words = words;
        phrase = string.Join(' ', words);
    }

    /// <summary>What was typed, without the spaces around it.</summary>
    public string Typed { get; }

    /// <summary>Its words, as <see cref="ComparableText"/> writes them.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Reads what was typed; words after the eighth do not count.</summary>
    public static SearchWords Of(string? typed)
    {
        var trimmed = typed?.Trim() ?? "";
        return new SearchWords(trimmed, [.. ComparableText.Of(trimmed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)]);
    }

    /// <summary>How well a name matches all words; no words match every name.</summary>
    public int RankOf(string? name)
    {
        var text = ComparableText.Of(name ?? "");
        var rank = RankOfName(text, phrase);
        if (Words.Length < 2 || rank <= Within)
        {
            return rank;
        }

        rank = Word;
        foreach (var word in Words)
        {
            rank = Math.Max(rank, RankOfName(text, word));
        }

        return rank < Near && IsSameButForPunctuation(text, phrase) ? Exact : rank;
    }

    /// <summary>How well a name matches one word.</summary>
    /// <param name="name">The name, as <see cref="ComparableText"/> writes it.</param>
    /// <param name="word">The word.</param>
    public static int RankOfName(string name, string word) => RankOfValue(name, word) is var rank and < None ? rank : RankWithGaps(name, word);

    /// <summary>How well an address, a tag or another value matches one word: letter by letter.</summary>
    /// <param name="value">The value, as <see cref="ComparableText"/> writes it.</param>
    /// <param name="word">The word.</param>
    public static int RankOfValue(string value, string word)
    {
        var at = value.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at switch
        {
            < 0 => None,
            0 => value.Length == word.Length ? Exact : Prefix,
            _ => char.IsLetterOrDigit(value[at - 1]) ? Within : Word,
        };
    }

    /// <summary>How well an id matches one word: from its start only, since no one searches for the middle of an ID.</summary>
    public static int RankOfId(string id, string word) =>
        !id.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? None : id.Length == word.Length ? Exact : Within;

    private static int RankWithGaps(string name, string word)
    {
        // Short words are left alone: with letters left out, three letters are in half of all names.
        var mayLeaveOut = Math.Clamp((word.Length - 2) / 2, 0, MaxLeftOut);
        var rank = None;
        for (var start = 0; start < name.Length && rank > Gapped; start++)
        {
            if (IsSame(name[start], word[0]) && (start == 0 || !char.IsLetterOrDigit(name[start - 1])))
            {
                rank = Math.Min(rank, RankFrom(name, start, word, word.Length < 4 ? 0 : mayLeaveOut));
            }
        }

        return rank;
    }

    private static int RankFrom(string name, int start, string word, int mayLeaveOut)
    {
        var place = start;
        var wanted = 0;
        var leftOut = 0;
        while (wanted < word.Length)
        {
            if (place < name.Length && IsSame(name[place], word[wanted]))
            {
                place++;
                wanted++;
            }
            else if (!char.IsLetterOrDigit(word[wanted]))
            {
                wanted++;
            }
            else if (place < name.Length && !char.IsLetterOrDigit(name[place]))
            {
                place++;
            }
            else if (place < name.Length && !char.IsDigit(name[place]) && leftOut < mayLeaveOut)
            {
                // Never a digit: web-1 is not web-01.
                leftOut++;
                place++;
            }
            else
            {
                return None;
            }
        }

        return leftOut == 0 ? Gapped : Near;
    }

    private static bool IsSameButForPunctuation(string one, string other) =>
        one.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).SequenceEqual(other.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    private static bool IsSame(char one, char other) => one == other || char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
