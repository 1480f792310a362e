using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Raff.Console.Components;
using Raff.Console.Kinds.Joins;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>Filters and sorts a list; the result is shared by everybody who requests the same. Pure.</summary>
public static class ListView
{
    private const int RowsAtOnce = 8192;

    /// <summary>The positions in the list of the rows that match a query, in its order.</summary>
    /// <param name="list">The list.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="query">Search, filters and sort.</param>
    /// <param name="known">What is known beside the rows.</param>
    public static int[] Of(LoadedList<IResource> list, ResourceKind kind, ListQuery query, RowContext? known = null)
    {
        // The order is worked out once for all filters and words: what is typed then costs one pass and no sort.
        var context = (known ?? RowContext.Empty) with { Rows = list.Rows };
        var sort = SortOf(list, kind, query, context);
        var ordered = Ordered(list, kind, sort, query.IsDescending, context);
        if (query.Group is { } group)
        {
            ordered = Grouped(list, kind, group, ordered, $"{query.SortKey}#{sort}{context.KeyOf(kind, sort)}", context);
        }

        return query.Search.Length == 0 && query.Filters.IsEmpty
            ? ordered
            : list.View(
                $"{query.ViewKey}#{sort}{context.KeyOf(kind, sort)}#{context.KeyOf(kind, query.Group)}#{Filtered(kind, query, context)}",
                rows => Filter(rows, ordered, kind, query, context));
    }

    /// <summary>The column that the rows are sorted by; null for the API's order: the order of a list that is not loaded completely.</summary>
    public static string? SortOf(LoadedList<IResource> list, ResourceKind kind, ListQuery query, RowContext context)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(context);
        return query.Sort ?? (list.Phase is ListPhase.Paged ? null : context.Projects is null ? kind.Columns[0].Key : ListQuery.ByProject);
    }

    private static string Filtered(ResourceKind kind, ListQuery query, RowContext context)
    {
        var filters = kind.Filters.Where(filter => query.Filters.ContainsKey(filter.Field)).ToList();
        var joined = context.Lists.KeyOf(filters.SelectMany(filter => filter.Needs));
        return filters.Any(filter => filter.NeedsFindings) ? $"{joined}#{JoinedLists.VersionOf(context.Findings)}" : joined;
    }

    private static int[] Ordered(LoadedList<IResource> list, ResourceKind kind, string? sort, bool isDescending, RowContext context)
    {
        var key = $"{(isDescending ? "-" : "")}{sort}#{context.KeyOf(kind, sort)}";
        if (sort != ListQuery.ByProject)
        {
            return list.Order(key, rows => Sort(rows, kind, sort, isDescending, context));
        }

        var byName = Ordered(list, kind, kind.Columns[0].Key, isDescending: false, context);
        return list.Order(key, rows =>
        {
            var ordered = RowOrder.Of([.. byName.Select(place => context.Projects?.RankOf(rows[place].ProjectId) ?? 0)]);
            for (var place = 0; place < ordered.Length; place++)
            {
                ordered[place] = byName[ordered[place]];
            }

            if (isDescending)
            {
                Array.Reverse(ordered);
            }

            return ordered;
        });
    }

    /// <summary>Puts rows of one VM together, in the order of the names of the VMs, and keeps the order within each.</summary>
    private static int[] Grouped(LoadedList<IResource> list, ResourceKind kind, string group, int[] ordered, string orderKey, RowContext context) =>
        kind.GroupColumn?.In(context) is not { VmOf: { } idOf } column ? ordered
        : list.Order($"{group}:{context.KeyOf(kind, group)}#{orderKey}", rows =>
        {
            var name = column.SortText ?? idOf;
            var places = RowOrder.Of([.. ordered.Select(place => $"{NaturalKey.Of(name(rows[place]))}\u0001{idOf(rows[place])}")]);
            return [.. places.Select(place => ordered[place])];
        });

    private static int[] Filter(IReadOnlyList<IResource> rows, int[] places, ResourceKind kind, ListQuery query, RowContext context)
    {
        var wanted = kind.Filters.Where(filter => query.Filters.ContainsKey(filter.Field))
            .Select(filter => (ValuesOf: filter.In(context), Values: query.Filters[filter.Field].ToHashSet(StringComparer.Ordinal))).ToArray();
        var words = ComparableText.Of(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // Rows are read in the order they stand in memory, whatever the order they are shown in, and in parts side by side: someone waits for it.
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

    // Loops, since a lambda for each row would be as much garbage as the rows are; compiled well at once, since someone waits for the first search too.
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
            // Text of ASCII letters, which most is, comes back as it is.
            if (text(row) is { Length: > 0 } said && ComparableText.Of(said).Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int[] Sort(IReadOnlyList<IResource> rows, ResourceKind kind, string? sort, bool isDescending, RowContext context)
    {
        if (sort is null || kind.Columns.FirstOrDefault(column => column.Key == sort)?.In(context) is not { } column)
        {
            return [.. Enumerable.Range(0, rows.Count)];
        }

        var ordered = column.SortNumber is { } number
            ? RowOrder.Of(Numbers(rows, number, isDescending))
            : RowOrder.Of(Words(rows, column.SortText ?? column.Text));
        if (isDescending)
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

    private static string[] Words(IReadOnlyList<IResource> rows, Func<IResource, string?> text)
    {
        var words = new string[rows.Count];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, rows.Count), RowsAtOnce), part =>
        {
            for (var place = part.Item1; place < Math.Min(part.Item2, rows.Count); place++)
            {
                words[place] = NaturalKey.Of(text(rows[place]));
            }
        });
        return words;
    }
}
