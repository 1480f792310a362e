using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Raff.Console.Kinds;

/// <summary>
/// Puts rows in the order of a key, rows of the same key in the order of their places. Keys are compared once each and not once for every row:
/// 100,000 rows have few statuses, sizes and prices.
/// </summary>
internal static class RowOrder
{
    /// <summary>The places of the rows in the order of their numbers.</summary>
    public static int[] Of(double[] keys) => Of(keys, EqualityComparer<double>.Default, Comparer<double>.Default);

    /// <summary>The places of the rows in the ordinal order of their words.</summary>
    public static int[] Of(string[] keys) => KeyOrder.Of(keys);

    // Compiled well at once: there are few calls, each of them long, and someone waits for it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Of<TKey>(TKey[] keys, IEqualityComparer<TKey> same, IComparer<TKey> order)
        where TKey : notnull
    {
        // Which of the different keys each row has, and how many rows each has.
        var known = new Dictionary<TKey, int>(same);
        var values = new List<TKey>();
        var counts = new List<int>();
        var valueOf = new int[keys.Length];
        for (var place = 0; place < keys.Length; place++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, keys[place], out var isKnown);
            if (!isKnown)
            {
                number = values.Count;
                values.Add(keys[place]);
                counts.Add(0);
            }

            valueOf[place] = number;
            counts[number]++;
        }

        // Where the rows of each key begin.
        int[] ranked = [.. Enumerable.Range(0, values.Count)];
        Array.Sort([.. values], ranked, order);
        var begins = new int[values.Count];
        var next = 0;
        foreach (var value in ranked)
        {
            begins[value] = next;
            next += counts[value];
        }

        var ordered = new int[keys.Length];
        for (var place = 0; place < keys.Length; place++)
        {
            ordered[begins[valueOf[place]]++] = place;
        }

        return ordered;
    }
}
