using System.Text;

namespace Raff.Console.RaffApi.Wire;

/// <summary>
/// Gives the same string for the same text, so that a hundred thousand rows share their project ids, states, regions and prices. Bounded: a
/// set-associative cache whose entries replace each other; a missed share costs memory only. Races are harmless, since references are
/// written whole.
/// </summary>
internal sealed class StringPool
{
    private const int Sets = 4096;
    private const int Ways = 4;
    private const int LongestBytes = 64;
    private readonly string?[] slots = new string?[Sets * Ways];
    private uint victim;

    /// <summary>The pool of the process.</summary>
    public static StringPool Shared { get; } = new();

    /// <summary>The string of a text in UTF-8, without escapes.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestBytes)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> buffer = stackalloc char[LongestBytes];
        var text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        var set = slots.AsSpan((int)((uint)string.GetHashCode(text) % Sets) * Ways, Ways);
        foreach (var known in set)
        {
            if (known is not null && text.SequenceEqual(known))
            {
                return known;
            }
        }

        var made = text.ToString();
        var free = set.IndexOf((string?)null);
        set[free >= 0 ? free : (int)(Interlocked.Increment(ref victim) % Ways)] = made;
        return made;
    }
}
