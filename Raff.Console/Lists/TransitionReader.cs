using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>
/// Follows the rows whose status changes without a command: a <c>status=</c> list for each such status that rows are in; rows that have left it are read by
/// ID, a few at a time; many of a small list are better read with all of it. Each list is patched once, however many rows have moved.
/// </summary>
internal static class TransitionReader
{
    private const int MaxSingleReads = 10;
    private const int MaxPages = 5;

    /// <summary>Reads the rows in transition that are due, and patches every list that contains them.</summary>
    public static async Task<TransitionsRead> ReadAsync<T>(
        ListGroup<T> group, Scope scope, RaffClient client, IReadOnlyList<T> rows, bool isSmall, CancellationToken cancel)
        where T : class
    {
        var source = group.Source;
        if (source.StatusOf is not { } statusOf || source.ReadOne is null)
        {
            return TransitionsRead.Done;
        }

        var moving = rows.Where(row => source.PassingStatuses.Contains(statusOf(row))).ToList();
        var due = moving.Where(row => group.Pace.IsDue(source.IdOf(row))).ToList();
        if (due.Count == 0)
        {
            return TransitionsRead.Done;
        }

        // Only the statuses that rows are in are listed; the others follow where more rows have left theirs than there are other lists.
        var moved = new Dictionary<string, T?>(StringComparer.Ordinal);
        var waiting = due.ToDictionary(source.IdOf, StringComparer.Ordinal);
        var current = due.Select(statusOf).Distinct(StringComparer.Ordinal).ToList();
        var others = source.PassingStatuses.Except(current).ToList();
        var areAllListed = await ReadStatusesAsync(group, scope, client, current, waiting, moved, cancel)
            && (waiting.Count <= others.Count || await ReadStatusesAsync(group, scope, client, others, waiting, moved, cancel));

        // Nothing is known of a row that is in no list unless all lists were read.
        var isBetterWhole = areAllListed && isSmall && waiting.Count > MaxSingleReads;
        if (areAllListed && !isBetterWhole)
        {
            foreach (var id in waiting.Keys.Take(MaxSingleReads))
            {
                await group.ReadAsync(client, id, moved, cancel);
            }
        }

        group.Pace.Forget(moved.Where(pair => pair.Value is not { } row || !source.PassingStatuses.Contains(statusOf(row))).Select(pair => pair.Key));
        group.Patch(moved);
        return isBetterWhole ? TransitionsRead.BetterWhole : TransitionsRead.Done;
    }

    private static async Task<bool> ReadStatusesAsync<T>(
        ListGroup<T> group, Scope scope, RaffClient client, List<string> statuses,
        Dictionary<string, T> waiting, Dictionary<string, T?> moved, CancellationToken cancel)
        where T : class
    {
        foreach (var status in statuses)
        {
            if (!await ReadStatusAsync(group, scope, client, status, waiting, moved, cancel))
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Whether the list was read to its end; it is not when the API failed, or when it is long.</returns>
    private static async Task<bool> ReadStatusAsync<T>(
        ListGroup<T> group, Scope scope, RaffClient client, string status, Dictionary<string, T> waiting, Dictionary<string, T?> moved,
            CancellationToken cancel)
        where T : class
    {
        var source = group.Source;
        var received = 0;
        for (var number = 0; number < MaxPages; number++)
        {
            var page = new PageRequest(received, group.PageSize, new Dictionary<string, string> { ["status"] = status });
            if (await source.Read(client, scope, page, Lane.Background, cancel) is not RaffResult<ListPage<T>>.Ok { Value: var read })
            {
                return false;
            }

            foreach (var row in read.Rows.Where(row => waiting.Remove(source.IdOf(row), out var old) && !source.Same(old, row)))
            {
                moved[source.IdOf(row)] = group.Share(row);
            }

            received += read.Received;
            if (read.IsLast || read.Received == 0)
            {
                return true;
            }
        }

        return false;
    }
}
