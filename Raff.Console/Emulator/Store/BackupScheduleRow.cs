namespace Raff.Console.Emulator.Store;

/// <summary>A backup schedule (docs/raff-api.md#backup-schedule); its id in the API is <see cref="Seq"/>.</summary>
internal sealed class BackupScheduleRow : IProjectRow
{
    public long Seq { get; set; }

    public int ProjectNumber { get; set; }

    public Guid? VmId { get; set; }

    public required string Name { get; set; }

    /// <summary>daily or weekly.</summary>
    public required string Type { get; set; }

    /// <summary>As entered: <c>8am</c> or <c>13:00</c>, UTC.</summary>
    public required string Time { get; set; }

    public string? DayOfWeek { get; set; }

    public int KeepCount { get; set; }

    public bool Enabled { get; set; } = true;

    public DateTimeOffset? NextRunAt { get; set; }

    public DateTimeOffset? LastRunAt { get; set; }

    public string? LastRunStatus { get; set; }

    public int ConsecutiveFailures { get; set; }

    public required string PricePerHour { get; set; }

    public string Region { get; set; } = "us-east";

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
