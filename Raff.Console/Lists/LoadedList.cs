using System.Collections.Concurrent;
using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>A list as it was read: immutable, and shared by reference between all circuits of a key.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class LoadedList<T>
    where T : class
{
    private const int MaxViews = 8;
    private readonly ConcurrentDictionary<string, int[]> orders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> views = new(StringComparer.Ordinal);

    /// <summary>How much of the list is there.</summary>
    public required ListPhase Phase { get; init; }

    /// <summary>The rows read so far, in the server's order, each id once.</summary>
    public required IReadOnlyList<T> Rows { get; init; }

    /// <summary>How many rows the server says there are; null where it says nothing and not all were read.</summary>
    public int? Total { get; init; }

    /// <summary>When the rows were read; null while there are none.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Why the last refresh failed although the rows stay; null when it did not.</summary>
    public RaffError? Notice { get; init; }

    /// <summary>Whether a newer reading is under way behind these rows.</summary>
    public bool IsRefreshing { get; init; }

    /// <summary>Whether the list changed each of the three times it was read.</summary>
    public bool IsInconsistent { get; init; }

    /// <summary>Rows that came back from a project other than the one requested; they are not shown.</summary>
    public int Foreign { get; init; }

    /// <summary>How many rows could not be read, and are not shown.</summary>
    public int Unreadable { get; init; }

    /// <summary>How many rows of a project's list came without a project; they show over all projects only.</summary>
    public int WithoutProject { get; init; }

    /// <summary>Projects that did not answer.</summary>
    public IReadOnlyList<ProjectFailure> Refused { get; init; } = [];

    /// <summary>Whether rows can be shown.</summary>
    public bool HasRows => Phase is ListPhase.WithRows;

    /// <summary>Whether search, sort and filter over <see cref="Rows"/> run over the whole list.</summary>
    public bool IsWhole => Phase is ListPhase.Complete;

    /// <summary>Whether nothing more will arrive without another request: every row is loaded, or the rest cannot be.</summary>
    public bool IsSettled => Phase is ListPhase.Complete or ListPhase.Failed or ListPhase.Paged { Fits: false }
        || (Phase is ListPhase.Paged && Notice is not null && !IsRefreshing);

    /// <summary>The places in <see cref="Rows"/> of all rows in an order; computed once and cached: there are few columns to sort by.</summary>
    /// <param name="key">Identifies the order: the column and the direction.</param>
    /// <param name="make">Computes it.</param>
    public int[] Order(string key, Func<IReadOnlyList<T>, int[]> make) => orders.TryGetValue(key, out var known) ? known : orders[key] = make(Rows);

    /// <summary>
    /// The places in <see cref="Rows"/> of the rows that pass a filter, in an order; computed once and shared by everybody who requests the same.
    /// </summary>
    /// <param name="key">Identifies the view: filter and sort in words.</param>
    /// <param name="make">Computes it.</param>
    public int[] View(string key, Func<IReadOnlyList<T>, int[]> make)
    {
        if (views.TryGetValue(key, out var known))
        {
            return known;
        }

        if (views.Count >= MaxViews)
        {
            views.Clear();
        }

        return views[key] = make(Rows);
    }

    /// <summary>The same list with some of its rows only.</summary>
    public LoadedList<T> Where(Func<T, bool> isWanted) => With([.. Rows.Where(isWanted)], Total);

    /// <summary>The same rows with another state of refreshing.</summary>
    internal LoadedList<T> With(bool isRefreshing, RaffError? notice) => new()
    {
        Phase = Phase,
        Rows = Rows,
        Total = Total,
        AsOf = AsOf,
        Notice = notice,
        IsRefreshing = isRefreshing,
        IsInconsistent = IsInconsistent,
        Foreign = Foreign,
        Unreadable = Unreadable,
        WithoutProject = WithoutProject,
        Refused = Refused,
    };

    /// <summary>The same list after rows were changed, added or removed.</summary>
    internal LoadedList<T> With(IReadOnlyList<T> rows, int? total) => new()
    {
        Phase = Phase,
        Rows = rows,
        Total = total,
        AsOf = AsOf,
        Notice = Notice,
        IsRefreshing = IsRefreshing,
        IsInconsistent = IsInconsistent,
        Foreign = Foreign,
        Unreadable = Unreadable,
        WithoutProject = WithoutProject,
        Refused = Refused,
    };
}
