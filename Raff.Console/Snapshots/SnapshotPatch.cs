using Raff.Console.RaffApi;

namespace Raff.Console.Snapshots;

/// <summary>A list after single rows of it became others; pure.</summary>
internal static class SnapshotPatch
{
    /// <summary>The list with one fresh row in it, or without one that is gone; null where that changes nothing.</summary>
    public static ListSnapshot<T>? Of<T>(ListSnapshot<T> snapshot, ListSource<T> source, Scope scope, string id, T? row)
        where T : class
    {
        if (!snapshot.HasRows)
        {
            return null;
        }

        var belongs = row is not null && (source.ProjectOf(row) is not { } project || scope.Holds(project));
        var rows = new List<T>(snapshot.Rows.Count + 1);
        var held = false;
        foreach (var old in snapshot.Rows)
        {
            if (source.IdOf(old) != id)
            {
                rows.Add(old);
                continue;
            }

            held = true;
            if (belongs)
            {
                rows.Add(row!);
            }
        }

        var change = (held, belongs) switch
        {
            (true, false) => -1,
            (false, true) when snapshot.IsWhole => 1,
            _ => 0,
        };
        if (change == 1)
        {
            rows.Insert(0, row!);
        }

        return held || change != 0 ? snapshot.With(rows, snapshot.Total + change) : null;
    }

    /// <summary>The list with every row that a change makes another; null where it makes none.</summary>
    public static ListSnapshot<T>? Of<T>(ListSnapshot<T> snapshot, Func<T, T> change)
        where T : class
    {
        var rows = snapshot.Rows.Select(change).ToList();
        return snapshot.HasRows && !rows.SequenceEqual(snapshot.Rows, ReferenceEqualityComparer.Instance) ? snapshot.With(rows, snapshot.Total) : null;
    }
}
