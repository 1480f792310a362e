using Microsoft.Data.Sqlite;

namespace Raff.Console.Storage;

/// <summary>Where a SQLite file of the console lies. Relative paths mean the current directory, once, at start.</summary>
public static class DatabaseFile
{
    private const string DefaultSource = "data/console.db";

    /// <summary>The same connection string with an absolute path; the default place where none is configured.</summary>
    public static string ConnectionString(string? configured)
    {
        var builder = new SqliteConnectionStringBuilder(configured);
        builder.DataSource = Path.GetFullPath(builder.DataSource.Length == 0 ? DefaultSource : builder.DataSource);
        builder.ForeignKeys = true;
        return builder.ToString();
    }

    /// <summary>Creates the folder of the file.</summary>
    public static void CreateFolder(string? connectionString)
    {
        if (Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
