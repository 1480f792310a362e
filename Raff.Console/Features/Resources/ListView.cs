using Raff.Console.RaffApi.Contracts;
using Raff.Console.Snapshots;

namespace Raff.Console.Features.Resources;

/// <summary>Filters and sorts a snapshot; the outcome is shared by everybody who asks for the same. Pure.</summary>
public static class ListView
{
    /// <summary>The places in the snapshot's rows of the rows that a query lets pass, in its order.</summary>
    public static int[] Of(ListSnapshot<IResource> snapshot, ResourceKind kind, ListQuery query) =>
        snapshot.View(query.ViewKey, rows => Sort(rows, Filter(rows, kind, query), kind, query));

    private static int[] Filter(IReadOnlyList<IResource> rows, ResourceKind kind, ListQuery query)
    {
        var wanted = kind.Filters.Where(filter => query.Filters.ContainsKey(filter.Field)).Select(filter => (filter.ValuesOf, Values: query.Filters[filter.Field])).ToArray();
        var words = query.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var passed = new List<int>(wanted.Length + words.Length == 0 ? rows.Count : 256);
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            if (Array.TrueForAll(wanted, filter => filter.ValuesOf(row).Any(filter.Values.Contains)) && Array.TrueForAll(words, word => Holds(row, kind, word)))
            {
                passed.Add(at);
            }
        }

        return [.. passed];
    }

    private static bool Holds(IResource row, ResourceKind kind, string word)
    {
        if (row.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || row.Id.Value.Contains(word, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var text in kind.SearchIn(row))
        {
            if (text is not null && text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int[] Sort(IReadOnlyList<IResource> rows, int[] places, ResourceKind kind, ListQuery query)
    {
        if (query.Sort is null || kind.Columns.FirstOrDefault(column => column.Key == query.Sort) is not { } column)
        {
            return places;
        }

        // The place breaks ties, so that the order is the same every time. Unknown numbers come last either way.
        if (column.SortNumber is { } number)
        {
            var unknown = query.IsDescending ? double.NegativeInfinity : double.PositiveInfinity;
            var numbers = Array.ConvertAll(places, place => (Key: number(rows[place]) is var key && double.IsNaN(key) ? unknown : key, Place: place));
            Array.Sort(numbers, static (one, other) => one.Key.CompareTo(other.Key) is var order and not 0 ? order : one.Place.CompareTo(other.Place));
            return Ordered(numbers.Select(pair => pair.Place), numbers.Length, query.IsDescending);
        }

        var text = column.SortText ?? column.Text;
        var words = Array.ConvertAll(places, place => (Key: text(rows[place]) ?? "", Place: place));
        Array.Sort(words, static (one, other) => string.CompareOrdinal(one.Key, other.Key) is var order and not 0 ? order : one.Place.CompareTo(other.Place));
        return Ordered(words.Select(pair => pair.Place), words.Length, query.IsDescending);
    }

    private static int[] Ordered(IEnumerable<int> places, int count, bool isDescending)
    {
        var ordered = new int[count];
        var at = isDescending ? count : -1;
        foreach (var place in places)
        {
            at += isDescending ? -1 : 1;
            ordered[at] = place;
        }

        return ordered;
    }
}
