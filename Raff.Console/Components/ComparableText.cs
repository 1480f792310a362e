using System.Text;

namespace Raff.Console.Components;

/// <summary>
/// Text as it is compared: letters and their marks apart, the marks in Unicode's order (UAX #15, form D), so that <c>é</c> is the same whichever keyboard
/// or program wrote it. Letter case stays.
/// </summary>
public static class ComparableText
{
    private const int HangulFirst = 0xAC00;
    private const int HangulLast = 0xD7A3;
    private const int HangulVowels = 21;
    private const int HangulTails = 28;

    /// <summary>The text to compare; ASCII comes back as it is.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var letters = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            Append(letters, letter);
        }

        return letters.ToString();
    }

    private static void Append(StringBuilder letters, char letter)
    {
        if (ComposedLetters.TrySplit(letter, out var first, out var mark))
        {
            Append(letters, first);
            AppendMark(letters, mark);
        }
        else if (letter is >= (char)HangulFirst and <= (char)HangulLast)
        {
            var place = letter - HangulFirst;
            letters.Append((char)(0x1100 + (place / (HangulVowels * HangulTails)))).Append((char)(0x1161 + (place / HangulTails % HangulVowels)));
            if (place % HangulTails > 0)
            {
                letters.Append((char)(0x11A7 + (place % HangulTails)));
            }
        }
        else
        {
            AppendMark(letters, letter);
        }
    }

    /// <summary>Marks at different places around a letter look the same in any order; marks at the same place do not.</summary>
    private static void AppendMark(StringBuilder letters, char mark)
    {
        var place = letters.Length;
        var order = OrderOf(mark);
        while (order > 0 && place > 0 && OrderOf(letters[place - 1]) > order)
        {
            place--;
        }

        letters.Insert(place, mark);
    }

    /// <summary>The canonical combining class of the marks U+0300 to U+036F; 0 for everything else.</summary>
    private static int OrderOf(char letter) => (int)letter switch
    {
        < 0x300 or >= 0x370 or 0x34F => 0,
        (>= 0x334 and <= 0x338) => 1,
        (>= 0x321 and <= 0x322) or (>= 0x327 and <= 0x328) => 202,
        0x31B => 216,
        (>= 0x316 and <= 0x319) or (>= 0x31C and <= 0x320) or (>= 0x323 and <= 0x326) or (>= 0x329 and <= 0x333) or (>= 0x339 and <= 0x33C) or
            (>= 0x347 and <= 0x349) or (>= 0x34D and <= 0x34E) or (>= 0x353 and <= 0x356) or (>= 0x359 and <= 0x35A) => 220,
        0x315 or 0x31A or 0x358 => 232,
        0x35C or 0x35F or 0x362 => 233,
        (>= 0x35D and <= 0x35E) or (>= 0x360 and <= 0x361) => 234,
        0x345 => 240,
        _ => 230,
    };
}
