using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Http;

/// <summary>
/// Pages of the resource lists, ordered by project and creation. A page costs the same at any offset: tallies give the project where it
/// begins, and an index on (project, Seq) gives the keys from there.
/// </summary>
internal static class ResourceList
{
    /// <summary>A page of what the call covers: everything, or the rows with one value in the column that the tallies count by.</summary>
    /// <param name="call">The list call.</param>
    /// <param name="rows">The table with its includes; the filter on keys is added here.</param>
    /// <param name="table">The table's name; it must have triggers (<see cref="TallyTriggers"/>).</param>
    /// <param name="value">Only rows with this status (or type: what the table is counted by); null for all.</param>
    /// <param name="cancel">Stops the query.</param>
    public static async Task<(IReadOnlyList<T> Rows, long Total)> PageAsync<T>(
        Call call, IQueryable<T> rows, string table, string? value, CancellationToken cancel)
        where T : class, IProjectRow
    {
        var tallies = await call.Service<Tallies>().OfAsync(call.Db, table, cancel);
        long skip = call.Offset, wanted = call.Limit, total = 0;
        var slices = new List<(int Project, long Skip, long Take)>();
        foreach (var project in call.Covered)
        {
            var count = tallies[project.Number].Where(tally => value is null || tally.Status == value).Sum(tally => tally.Count);
            total += count;
            if (skip >= count)
            {
                skip -= count;
            }
            else if (wanted > 0)
            {
                var take = Math.Min(wanted, count - skip);
                slices.Add((project.Number, skip, take));
                (skip, wanted) = (0, wanted - take);
            }
        }

        var keys = await KeysAsync(call.Db, table, value, slices, cancel);
        if (keys.Count == 0)
        {
            return ([], total);
        }

        var page = await rows.Where(row => keys.Contains(row.Seq)).ToDictionaryAsync(row => row.Seq, cancel);
        return ([.. keys.Select(key => page[key])], total);
    }

    /// <summary>A page of what the call covers and a filter matches; for selective filters with an index.</summary>
    public static async Task<(IReadOnlyList<T> Rows, long Total)> FilteredAsync<T>(Call call, IQueryable<T> filtered, CancellationToken cancel)
        where T : class, IProjectRow
    {
        var covered = Covered(call, filtered);
        var total = await covered.LongCountAsync(cancel);
        var page = await covered.OrderBy(row => row.ProjectNumber).ThenBy(row => row.Seq).Skip(call.Offset).Take(call.Limit).ToListAsync(cancel);
        return (page, total);
    }

    /// <summary>The rows in the projects that the call covers.</summary>
    public static IQueryable<T> Covered<T>(Call call, IQueryable<T> rows)
        where T : class, IProjectRow
    {
        if (call.Project is null && call.Caller.IsOwner && call.Covered.Count == call.Caller.Projects.Count)
        {
            return rows;
        }

        var numbers = call.Covered.Select(project => project.Number).ToList();
        return rows.Where(row => numbers.Contains(row.ProjectNumber));
    }

    private static async Task<List<long>> KeysAsync(
        EmulatorDbContext db, string table, string? value, List<(int Project, long Skip, long Take)> slices, CancellationToken cancel)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        var filter = value is null ? "" : $"{TallyTriggers.CountedBy(table)} = $value AND ";
#pragma warning disable CA2100 // Table and column are constants, never input.
        command.CommandText = $"SELECT Seq FROM {table} WHERE {filter}ProjectNumber = $project ORDER BY Seq LIMIT $take OFFSET $skip";
#pragma warning restore CA2100
        var project = command.Parameters.Add("$project", SqliteType.Integer);
        var take = command.Parameters.Add("$take", SqliteType.Integer);
        var skip = command.Parameters.Add("$skip", SqliteType.Integer);
        if (value is not null)
        {
            command.Parameters.AddWithValue("$value", value);
        }

        var keys = new List<long>();
        foreach (var slice in slices)
        {
            (project.Value, take.Value, skip.Value) = (slice.Project, slice.Take, slice.Skip);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                keys.Add(reader.GetInt64(0));
            }
        }

        return keys;
    }
}
