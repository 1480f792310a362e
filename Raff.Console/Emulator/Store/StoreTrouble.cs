using Microsoft.Data.Sqlite;

namespace Raff.Console.Emulator.Store;

/// <summary>What SQLite's result codes mean for whoever runs the program (https://www.sqlite.org/rescode.html).</summary>
internal static class StoreTrouble
{
    /// <summary>Whether a change broke a key, a reference or another rule of the store.</summary>
    public static bool IsBrokenRule(SqliteException error) => error.SqliteErrorCode == 19;

    /// <summary>Goes on "The database ... ": what is wrong and what to do.</summary>
    public static string Predicate(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => "is locked by another program: stop that program",
        11 or 26 => "is damaged or is not a database: move it away and a new one is made",
        8 or 14 or 23 => "cannot be opened for writing: check its permissions",
        10 or 13 => "cannot be written, its disk is full or fails: free some space",
        _ => "cannot be used: move it away and a new one is made",
    };
}
