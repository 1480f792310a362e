namespace Raff.Console.Emulator.Store;

/// <summary>A backup (schema Backup). Backups with the same <see cref="SeriesId"/> form a chain.</summary>
internal sealed class BackupRow : IProjectRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    public int ProjectNumber { get; set; }

    /// <summary>The VM it was taken from; may no longer exist.</summary>
    public Guid? VmId { get; set; }

    public required string Name { get; set; }

    /// <summary>MB.</summary>
    public long StorageSize { get; set; }

    /// <summary>pending, creating, ready, restoring or failed.</summary>
    public required string Status { get; set; }

    public required string PricePerHour { get; set; }

    public DateTimeOffset? ExpireDate { get; set; }

    public Guid? SeriesId { get; set; }

    /// <summary>Null: a legacy standalone backup; 0: a baseline; above: a delta.</summary>
    public int? IncrementId { get; set; }

    /// <summary>The series takes no further increments: the next backup is a new baseline.</summary>
    public bool SeriesClosed { get; set; }

    /// <summary>The schedule that created it and prunes it; null for a manual backup, and once the schedule is deleted.</summary>
    public long? ScheduleId { get; set; }

    public string Region { get; set; } = "us-east";

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
