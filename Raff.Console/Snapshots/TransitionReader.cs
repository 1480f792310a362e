using Raff.Console.RaffApi;

namespace Raff.Console.Snapshots;

/// <summary>
/// Follows the rows whose status passes by itself (design.md section 6): one <c>status=</c> list for each such status; those that have left it are
/// read by id, a few at a time; many of a small list are better read with all of it.
/// </summary>
internal static class TransitionReader
{
    private const int MostSingleReads = 10;

    /// <summary>Reads the rows in transition among those held and patches every list that holds them.</summary>
    public static async Task<TransitionsRead> ReadAsync<T>(SnapshotGroup<T> group, Scope scope, RaffClient client, IReadOnlyList<T> held, bool isSmall, CancellationToken cancel)
        where T : class
    {
        var source = group.Source;
        if (source.StatusOf is not { } statusOf || source.ReadOne is null)
        {
            return TransitionsRead.Done;
        }

        var waiting = held.Where(row => source.PassingStatuses.Contains(statusOf(row))).ToDictionary(source.IdOf, StringComparer.Ordinal);
        if (waiting.Count == 0)
        {
            return TransitionsRead.Done;
        }

        foreach (var status in source.PassingStatuses)
        {
            var page = new PageRequest(0, group.PageSize, new Dictionary<string, string> { ["status"] = status });
            if (await source.Read(client, scope, page, Lane.Background, cancel) is not RaffResult<ListPage<T>>.Ok { Value.Rows: var rows })
            {
                return TransitionsRead.Done;
            }

            var moved = rows.Where(row => waiting.Remove(source.IdOf(row), out var old) && !source.Same(old, row)).ToDictionary(source.IdOf, T? (row) => group.Share(row), StringComparer.Ordinal);
            if (moved.Count > 0)
            {
                group.Patch(moved);
            }
        }

        if (waiting.Count > MostSingleReads && isSmall)
        {
            return TransitionsRead.BetterWhole;
        }

        foreach (var id in waiting.Keys.Take(MostSingleReads))
        {
            await group.RereadAsync(client, id, cancel);
        }

        return TransitionsRead.Done;
    }
}
