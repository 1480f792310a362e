using System.Runtime.CompilerServices;

namespace Raff.Console.Kinds;

/// <summary>
/// Sorts positions by text keys, eight characters at a time as one number: numbers are compared many times faster than strings, and names of a fleet differ
/// late. Positions of equal keys stay in order.
/// </summary>
internal sealed class KeyOrder : IComparer<int>
{
    private const int Few = 24;
    private readonly string[] keys;
    private readonly int[] places;
    private readonly ulong[] packed;
    private readonly int width;

    private KeyOrder(string[] keys)
    {
        this.keys = keys;
        places = [.. Enumerable.Range(0, keys.Length)];
        packed = new ulong[keys.Length];

        // One byte per character where that is enough, else two.
        width = Array.TrueForAll(keys, key => key.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') < 0) ? 8 : 4;
    }

    /// <summary>The positions in the ordinal order of their keys.</summary>
    public static int[] Of(string[] keys)
    {
        var order = new KeyOrder(keys);
        order.Sort(0, keys.Length, 0);
        return order.places;
    }

    /// <inheritdoc />
    public int Compare(int x, int y) => string.CompareOrdinal(keys[x], keys[y]) is var order and not 0 ? order : x.CompareTo(y);

    // There are few calls, each of them long, and someone waits for them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sort(int from, int count, int depth)
    {
        while (count > Few)
        {
            var isOver = true;
            for (var place = from; place < from + count; place++)
            {
                var key = keys[places[place]];
                packed[place] = Pack(key, depth);
                isOver &= key.Length <= depth;
            }

            if (isOver)
            {
                // Equal to the end.
                Array.Sort(places, from, count);
                return;
            }

            var isSame = packed.AsSpan(from, count).IndexOfAnyExcept(packed[from]) < 0;
            depth += width;
            if (isSame)
            {
                continue;
            }

            Array.Sort(packed, places, from, count);
            SortRuns(from, count, depth);
            return;
        }

        Array.Sort(places, from, count, this);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SortRuns(int from, int count, int depth)
    {
        var start = from;
        for (var place = from + 1; place <= from + count; place++)
        {
            if (place == from + count || packed[place] != packed[start])
            {
                if (place - start > 1)
                {
                    // Deeper sorts write over the numbers of this run only, which is done with.
                    Sort(start, place - start, depth);
                }

                start = place;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong Pack(string key, int depth)
    {
        var bits = 64 / width;
        var value = 0UL;
        for (var place = depth; place < depth + width; place++)
        {
            value = (value << bits) | (place < key.Length ? key[place] : 0UL);
        }

        return value;
    }
}
