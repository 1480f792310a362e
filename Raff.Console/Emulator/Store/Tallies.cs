using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Raff.Console.Emulator.Store;

/// <summary>
/// How many rows of a table each project holds, by status, read once per generation. It gives totals and locates an offset
/// without a scan, regardless of the table's size.
/// </summary>
internal sealed class Tallies
{
    private volatile Known latest = new(-1);

    /// <summary>Counts by project number and status, as the transaction of <paramref name="db"/> sees them.</summary>
    public async Task<ILookup<int, (string Status, long Count)>> OfAsync(EmulatorDbContext db, string table, CancellationToken cancel)
    {
        var generation = await StoreWriter.GenerationAsync(db, cancel);
        var known = latest;
        if (known.Generation != generation)
        {
            known = new(generation);
            if (generation > latest.Generation)
            {
                latest = known;
            }
        }

        if (!known.Tables.TryGetValue(table, out var counts))
        {
            counts = await ReadAsync(db, table, cancel);
            known.Tables[table] = counts;
        }

        return counts;
    }

    private static async Task<ILookup<int, (string Status, long Count)>> ReadAsync(EmulatorDbContext db, string table, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "SELECT ProjectNumber, Status, Count FROM Tallies WHERE Kind = $table AND Count > 0";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$table", table);
        command.Parameters.Add(parameter);
        var rows = new List<(int Project, string Status, long Count)>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            rows.Add((reader.GetInt32(0), reader.GetString(1), reader.GetInt64(2)));
        }

        return rows.ToLookup(row => row.Project, row => (row.Status, row.Count));
    }

    private sealed record Known(long Generation)
    {
        public System.Collections.Concurrent.ConcurrentDictionary<string, ILookup<int, (string Status, long Count)>> Tables { get; } = [];
    }
}
