using Microsoft.Data.Sqlite;

namespace Raff.Console.Emulator.Store;

/// <summary>What SQLite's result codes mean to the person who runs the program (https://www.sqlite.org/rescode.html).</summary>
internal static class StoreTrouble
{
    /// <summary>Whether a change violated a constraint.</summary>
    public static bool IsBrokenRule(SqliteException error) => error.SqliteErrorCode == 19;

    /// <summary>Continues "The database ...": what is wrong and what to do.</summary>
    public static string Predicate(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => "is locked by another program: stop that program",
        11 or 26 => "is damaged or is not a database: move it away to create a new one",
        8 or 14 or 23 => "cannot be opened for writing: check its permissions",
        10 or 13 => "cannot be written because its disk is full or failing: free some space",
        _ => "cannot be used: move it away to create a new one",
    };
}
