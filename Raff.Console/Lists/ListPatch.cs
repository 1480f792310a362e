using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>A list after single rows of it changed; pure.</summary>
internal static class ListPatch
{
    /// <summary>The list with fresh rows in it, and without rows that are gone; null where that changes nothing.</summary>
    /// <param name="list">The list.</param>
    /// <param name="source">What it is a list of.</param>
    /// <param name="scope">What it contains: a row of another project does not belong in it.</param>
    /// <param name="fresh">Rows by id; null for one that is gone.</param>
    public static LoadedList<T>? Of<T>(LoadedList<T> list, ListSource<T> source, Scope scope, IReadOnlyDictionary<string, T?> fresh)
        where T : class
    {
        if (!list.HasRows)
        {
            return null;
        }

        var places = new Dictionary<int, T?>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < list.Rows.Count; place++)
        {
            var old = list.Rows[place];
            if (fresh.TryGetValue(source.IdOf(old), out var row) && known.Add(source.IdOf(old)) && !ReferenceEquals(row, old))
            {
                places[place] = Belongs(row) ? row : null;
            }
        }

        List<T> added = list.IsWhole ? [.. fresh.Where(pair => !known.Contains(pair.Key) && Belongs(pair.Value)).Select(pair => pair.Value!)] : [];
        if (places.Count + added.Count == 0)
        {
            return null;
        }

        var rows = list.Rows.Select((old, place) => places.TryGetValue(place, out var row) ? row : old).OfType<T>();
        return list.With([.. added, .. rows], list.Total + added.Count - places.Values.Count(row => row is null));

        bool Belongs(T? row) => row is not null && (source.ProjectOf(row) is not { } project || scope.Holds(project));
    }

    /// <summary>The list with every row that a change modifies; null where it modifies none.</summary>
    public static LoadedList<T>? Of<T>(LoadedList<T> list, Func<T, T> change)
        where T : class
    {
        var rows = list.Rows.Select(change).ToList();
        return list.HasRows && !rows.SequenceEqual(list.Rows, ReferenceEqualityComparer.Instance) ? list.With(rows, list.Total) : null;
    }
}
