using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>Filters and sorts a list; the outcome is shared by everybody who asks for the same. Pure.</summary>
public static class ListView
{
    private const int RowsAtOnce = 8192;

    /// <summary>The places in the list's rows of the rows that a query lets pass, in its order.</summary>
    public static int[] Of(LoadedList<IResource> list, ResourceKind kind, ListQuery query)
    {
        // The order is worked out once for all filters and words: what is typed then costs one pass and no sort.
        var ordered = list.Order(query.SortKey, rows => Sort(rows, kind, query));
        return query.Search.Length == 0 && query.Filters.IsEmpty ? ordered : list.View(query.ViewKey, rows => Filter(rows, ordered, kind, query));
    }

    private static int[] Filter(IReadOnlyList<IResource> rows, int[] places, ResourceKind kind, ListQuery query)
    {
        var wanted = kind.Filters.Where(filter => query.Filters.ContainsKey(filter.Field)).Select(filter => (filter.ValuesOf, Values: query.Filters[filter.Field].ToHashSet(StringComparer.Ordinal))).ToArray();
        var words = query.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // Rows are read in the order they stand in memory, whatever the order they are shown in, and in parts side by side: somebody waits for it.
        var passed = new bool[rows.Count];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, rows.Count), RowsAtOnce), part =>
        {
            for (var place = part.Item1; place < Math.Min(part.Item2, rows.Count); place++)
            {
                passed[place] = IsWanted(rows[place], wanted) && HoldsAll(rows[place], kind, words);
            }
        });

        return Array.FindAll(places, place => passed[place]);
    }

    // Loops, since a lambda for each row would be as much garbage as the rows are; compiled well at once, since somebody waits for the first search too.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsWanted(IResource row, (Func<IResource, IEnumerable<string>> ValuesOf, HashSet<string> Values)[] wanted)
    {
        foreach (var (valuesOf, values) in wanted)
        {
            if (!values.Overlaps(valuesOf(row)))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HoldsAll(IResource row, ResourceKind kind, string[] words)
    {
        foreach (var word in words)
        {
            if (!Holds(row, kind, word))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Holds(IResource row, ResourceKind kind, string word)
    {
        foreach (var text in kind.SearchIn)
        {
            if (text(row)?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static int[] Sort(IReadOnlyList<IResource> rows, ResourceKind kind, ListQuery query)
    {
        if (query.Sort is null || kind.Columns.FirstOrDefault(column => column.Key == query.Sort) is not { } column)
        {
            return [.. Enumerable.Range(0, rows.Count)];
        }

        var ordered = column.SortNumber is { } number ? RowOrder.Of(Numbers(rows, number, query.IsDescending)) : RowOrder.Of(Words(rows, column.SortText ?? column.Text));
        if (query.IsDescending)
        {
            Array.Reverse(ordered);
        }

        return ordered;
    }

    private static double[] Numbers(IReadOnlyList<IResource> rows, Func<IResource, double> number, bool isDescending)
    {
        // Unknown numbers come last either way.
        var unknown = isDescending ? double.NegativeInfinity : double.PositiveInfinity;
        return [.. rows.Select(row => number(row) is var key && double.IsNaN(key) ? unknown : key)];
    }

    private static string[] Words(IReadOnlyList<IResource> rows, Func<IResource, string?> text) => [.. rows.Select(row => text(row) ?? "")];
}
