using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>
/// Writes rows that hold for as long as nothing changes: an unchanged row costs no write, so that a sweep of 100,000 resources writes what happened since the
/// last one. By prepared commands, since a first sweep inserts every row there is. Inside the caller's transaction.
/// </summary>
/// <param name="db">The database, with a transaction open.</param>
/// <param name="fleet">The account.</param>
/// <param name="at">When the sweep began.</param>
internal sealed class IntervalWriter(HistoryDbContext db, int fleet, DateTimeOffset at)
{
    /// <summary>Ends what changed or is gone, and adds what is new.</summary>
    /// <param name="table">The table; it has the columns FleetId, From and Until besides those named.</param>
    /// <param name="columns">The columns of a row.</param>
    /// <param name="open">The open rows: their id and what tells whether they still hold.</param>
    /// <param name="now">The rows as they are now: the same, and their values.</param>
    /// <param name="mayEnd">Whether a row that is no longer there may be ended: whether the sweep looked.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <returns>How many rows were written.</returns>
    public async Task<int> WriteAsync(
        string table, IReadOnlyList<string> columns, IReadOnlyDictionary<string, (long Id, string State)> open,
        IEnumerable<(string Key, string State, object?[] Values)> now, Func<string, bool> mayEnd, CancellationToken cancel)
    {
        var names = string.Join(", ", columns.Select(name => $"\"{name}\""));
        var places = string.Join(", ", columns.Select((_, place) => $"$v{place}"));
        await using var insert = db.Prepare($"""INSERT INTO "{table}" ("FleetId", "From", {names}) VALUES ($fleet, $at, {places})""");
        await using var end = db.Prepare($"""UPDATE "{table}" SET "Until" = $at WHERE "Id" = $id""");
        insert.Parameter("$fleet").Value = fleet;
        insert.Parameter("$at").Value = at.UtcTicks;
        end.Parameter("$at").Value = at.UtcTicks;
        var id = end.Parameter("$id");
        var values = columns.Select((_, place) => insert.Parameter($"$v{place}")).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var written = 0;
        foreach (var (key, state, row) in now)
        {
            var isKnown = open.TryGetValue(key, out var before);
            if (!seen.Add(key) || (isKnown && before.State == state))
            {
                continue;
            }

            if (isKnown)
            {
                id.Value = before.Id;
                await end.ExecuteNonQueryAsync(cancel);
            }

            await insert.RunAsync(values, row, cancel);
            written++;
        }

        foreach (var (_, gone) in open.Where(pair => !seen.Contains(pair.Key) && mayEnd(pair.Key)))
        {
            id.Value = gone.Id;
            await end.ExecuteNonQueryAsync(cancel);
            written++;
        }

        return written;
    }
}
