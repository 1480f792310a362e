namespace Raff.Console.Emulator.Store;

/// <summary>
/// The triggers that maintain <see cref="TallyRow"/>. A list that pages by tallies needs its table here, and a migration. A migration
/// that rebuilds a table (as SQLite does to alter or drop a column) drops the table's triggers and must create them again.
/// </summary>
internal static class TallyTriggers
{
    /// <summary>The tables that the first migration gives triggers, and the column that their rows are counted by.</summary>
    public static IReadOnlyList<(string Table, string Status)> Counted { get; } =
    [
        ("Vms", "Status"), ("Volumes", "Status"), ("Snapshots", "Type"), ("Backups", "Status"), ("BackupSchedules", "Type"), ("PublicIps", "Status"),
    ];

    /// <summary>The column that a table's rows are counted by.</summary>
    public static string CountedBy(string table) => Counted.Single(counted => counted.Table == table).Status;

    /// <summary>The SQL that creates a table's triggers.</summary>
    public static string Create(string table, string status) =>
        $"""
        CREATE TRIGGER TallyInsert{table} AFTER INSERT ON {table} BEGIN
            INSERT INTO Tallies (Kind, ProjectNumber, Status, Count) VALUES ('{table}', NEW.ProjectNumber, NEW.{status}, 1)
            ON CONFLICT (Kind, ProjectNumber, Status) DO UPDATE SET Count = Count + 1;
        END;
        CREATE TRIGGER TallyDelete{table} AFTER DELETE ON {table} BEGIN
            UPDATE Tallies SET Count = Count - 1 WHERE Kind = '{table}' AND ProjectNumber = OLD.ProjectNumber AND Status = OLD.{status};
        END;
        CREATE TRIGGER TallyUpdate{table} AFTER UPDATE OF {status}, ProjectNumber ON {table}
        WHEN OLD.{status} <> NEW.{status} OR OLD.ProjectNumber <> NEW.ProjectNumber BEGIN
            UPDATE Tallies SET Count = Count - 1 WHERE Kind = '{table}' AND ProjectNumber = OLD.ProjectNumber AND Status = OLD.{status};
            INSERT INTO Tallies (Kind, ProjectNumber, Status, Count) VALUES ('{table}', NEW.ProjectNumber, NEW.{status}, 1)
            ON CONFLICT (Kind, ProjectNumber, Status) DO UPDATE SET Count = Count + 1;
        END;
        """;
}
