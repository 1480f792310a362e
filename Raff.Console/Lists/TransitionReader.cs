using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>
/// Follows the rows whose status passes by itself (design.md section 6): a <c>status=</c> list for each such status; those that have left it are
/// read by id, a few at a time; many of a small list are better read with all of it. What is found is put into the lists at once: each of them is
/// gone through once, however many rows have moved.
/// </summary>
internal static class TransitionReader
{
    private const int MostSingleReads = 10;
    private const int MostPages = 5;

    /// <summary>Reads the rows in transition among those held and patches every list that holds them.</summary>
    public static async Task<TransitionsRead> ReadAsync<T>(ListGroup<T> group, Scope scope, RaffClient client, IReadOnlyList<T> held, bool isSmall, CancellationToken cancel)
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

        var moved = new Dictionary<string, T?>(StringComparer.Ordinal);
        var areAllListed = true;
        foreach (var status in source.PassingStatuses)
        {
            if (!await ReadStatusAsync(group, scope, client, status, waiting, moved, cancel))
            {
                areAllListed = false;
                break;
            }
        }

        // Of a row that is in no list nothing is known unless all lists were read.
        var isBetterWhole = areAllListed && isSmall && waiting.Count > MostSingleReads;
        if (areAllListed && !isBetterWhole)
        {
            foreach (var id in waiting.Keys.Take(MostSingleReads))
            {
                await group.ReadAsync(client, id, moved, cancel);
            }
        }

        group.Patch(moved);
        return isBetterWhole ? TransitionsRead.BetterWhole : TransitionsRead.Done;
    }

    /// <returns>Whether the list was read to its end; it is not when the API failed, or when it is long.</returns>
    private static async Task<bool> ReadStatusAsync<T>(
        ListGroup<T> group, Scope scope, RaffClient client, string status, Dictionary<string, T> waiting, Dictionary<string, T?> moved, CancellationToken cancel)
        where T : class
    {
        var source = group.Source;
        var received = 0;
        for (var number = 0; number < MostPages; number++)
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
