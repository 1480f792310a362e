using System.Buffers;
using System.Runtime.CompilerServices;
using Raff.Console.Components;

namespace Raff.Console.Kinds;

/// <summary>
/// Keys whose ordinal order is the order people expect: letter case does not matter, composed and decomposed letters are the same, and <c>vm-2</c> comes
/// before <c>vm-10</c>. A key is made once per row; comparing keys is then as cheap as comparing strings gets.
/// </summary>
public static class NaturalKey
{
    /// <summary>The key of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var source = ComparableText.Of(text);
        var buffer = ArrayPool<char>.Shared.Rent(source.Length * 2);
        var length = 0;
        for (var place = 0; place < source.Length; place++)
        {
            if (!char.IsAsciiDigit(source[place]))
            {
                buffer[length++] = char.ToUpperInvariant(source[place]);
                continue;
            }

            var end = place;
            while (end < source.Length && char.IsAsciiDigit(source[end]))
            {
                end++;
            }

            while (place < end - 1 && source[place] == '0')
            {
                place++;
            }

            // The number of digits comes first: of two numbers without leading zeros, the longer one is greater.
            buffer[length++] = (char)('0' + Math.Min(end - place, 0x700));
            source.CopyTo(place, buffer, length, end - place);
            length += end - place;
            place = end - 1;
        }

        var key = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return key;
    }

    /// <summary>Compares two texts by their keys; for a few texts, such as the choices of a filter.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((one, other) =>
        string.CompareOrdinal(Of(one), Of(other)) is var order and not 0 ? order : string.CompareOrdinal(one, other));
}
