using System.Globalization;
using System.Text;

namespace Raff.Console.Components;

/// <summary>
/// Names as people and programs typed them. Characters that are invisible, or that change the direction of the text around them, are shown as a mark,
/// so that different names look different and no name reverses a sentence.
/// </summary>
public static class NameText
{
    private const char Space = '␣';
    private const string Isolate = "\u2068";
    private const string EndIsolate = "\u2069";

    /// <summary>Letters and symbols of Unicode that are blank: the Hangul fillers and the empty Braille cell.</summary>
    private static readonly int[] Fillers = [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0];

    /// <summary>
    /// A name to show: control and invisible characters as <c>[U+202E]</c>, spaces at its ends and repeated spaces as ␣, and a name with right-to-left
    /// letters isolated from the text around it. Most names stay as they are.
    /// </summary>
    public static string Of(string? name)
    {
        if (string.IsNullOrEmpty(name) || IsUsual(name))
        {
            return name ?? "";
        }

        var runes = name.EnumerateRunes().ToList();
        var shown = new StringBuilder();
        var isRightToLeft = false;
        for (var place = 0; place < runes.Count; place++)
        {
            var rune = runes[place];
            isRightToLeft |= IsRightToLeft(rune.Value);
            if (rune.Value == ' ')
            {
                var isInside = place > 0 && place < runes.Count - 1 && runes[place - 1].Value != ' ' && runes[place + 1].Value != ' ';
                shown.Append(isInside ? ' ' : Space);
            }
            else if (IsVisible(rune) || IsJoiner(runes, place))
            {
                shown.Append(rune.ToString());
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            }
        }

        return isRightToLeft ? Isolate + shown + EndIsolate : shown.ToString();
    }

    /// <summary>
    /// Whether what was typed confirms a name. Accents may be composed in either way, spaces around and repeated spaces do not count, nor do characters
    /// that are invisible or can't be typed; letter case matters. A name can also be typed as it is shown.
    /// </summary>
    public static bool Confirms(string typed, string name)
    {
        var given = Comparable(typed);
        return given.Length > 0 && (given == Comparable(name) || given == Comparable(Of(name)));
    }

    private static bool IsUsual(string name) =>
        name[0] != ' ' && name[^1] != ' ' && !name.Contains("  ", StringComparison.Ordinal) && !name.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static bool IsVisible(Rune rune) => !Fillers.Contains(rune.Value) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);

    /// <summary>Emoji and some scripts are written with joiners between two characters; elsewhere a joiner is invisible.</summary>
    private static bool IsJoiner(List<Rune> runes, int place) =>
        runes[place].Value is 0x200C or 0x200D && place > 0 && place < runes.Count - 1 && runes[place - 1].Value > 0x2FF && runes[place + 1].Value > 0x2FF
        && IsVisible(runes[place - 1]) && IsVisible(runes[place + 1]);

    private static bool IsRightToLeft(int value) =>
        value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF)
        or (>= 0x1E800 and <= 0x1EFFF);

    private static string Comparable(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == Space)
            {
                if (visible.Length > 0 && visible[^1] != ' ')
                {
                    visible.Append(' ');
                }
            }
            else if (IsVisible(rune))
            {
                visible.Append(rune.ToString());
            }
        }

        return ComparableText.Of(visible.ToString().Trim());
    }
}
