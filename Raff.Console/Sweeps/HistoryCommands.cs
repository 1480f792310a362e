using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>Prepared commands of the history: a first sweep inserts hundreds of thousands of rows, which a change tracker would hold in memory.</summary>
internal static class HistoryCommands
{
    /// <summary>A command in the transaction that is open.</summary>
    /// <param name="db">The database.</param>
    /// <param name="text">SQL of ours; every value is a parameter.</param>
    public static DbCommand Prepare(this HistoryDbContext db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Table and column names are ours; every value is a parameter.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Adds a parameter, to be given a value for each row.</summary>
    public static DbParameter Parameter(this DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Sets the values of a row and runs the command.</summary>
    public static Task<int> RunAsync(this DbCommand command, IReadOnlyList<DbParameter> parameters, IReadOnlyList<object?> row, CancellationToken cancel)
    {
        for (var place = 0; place < parameters.Count; place++)
        {
            parameters[place].Value = row[place] ?? DBNull.Value;
        }

        return command.ExecuteNonQueryAsync(cancel);
    }
}
