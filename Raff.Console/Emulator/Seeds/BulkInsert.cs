using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>Inserts rows with prepared statements based on the model: a million rows in seconds, which EF's own insert cannot do.</summary>
internal sealed class BulkInsert(EmulatorDbContext db, SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly Dictionary<Type, Table> tables = [];

    /// <summary>Inserts a row with the key it has; children are rows of their own.</summary>
    public void Add<T>(T row)
        where T : class
    {
        if (!tables.TryGetValue(typeof(T), out var table))
        {
            tables[typeof(T)] = table = new(db.Model.FindEntityType(typeof(T))!, connection, transaction);
        }

        table.Insert(row);
    }

    public void Dispose()
    {
        foreach (var table in tables.Values)
        {
            table.Dispose();
        }
    }

    private sealed class Table : IDisposable
    {
        private readonly SqliteCommand command;
        private readonly List<(SqliteParameter Parameter, IProperty Property)> columns = [];

        public Table(IEntityType type, SqliteConnection connection, SqliteTransaction transaction)
        {
            command = connection.CreateCommand();
            command.Transaction = transaction;
            foreach (var property in type.GetProperties())
            {
                columns.Add((command.Parameters.Add(new($"$p{columns.Count}", null)), property));
            }

#pragma warning disable CA2100 // Table and columns come from the model.
            command.CommandText = $"INSERT INTO {type.GetTableName()} "
                + $"({string.Join(", ", columns.Select(column => $"\"{column.Property.GetColumnName()}\""))}) "
                + $"VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";
#pragma warning restore CA2100
        }

        public void Insert(object row)
        {
            foreach (var (parameter, property) in columns)
            {
                var value = property.PropertyInfo!.GetValue(row);
                parameter.Value = value is null ? DBNull.Value : property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
            }

            command.ExecuteNonQuery();
        }

        public void Dispose() => command.Dispose();
    }
}
