namespace Raff.Console.RaffApi.Requests;

/// <summary>A backup schedule to make (docs/raff-api.md#backup-schedules).</summary>
public sealed record CreateBackupSchedule
{
    /// <summary>The VM.</summary>
    public required ResourceId VmId { get; init; }

    /// <summary>daily or weekly.</summary>
    public required string Type { get; init; }

    /// <summary>When, for example <c>8am</c> or <c>13:00</c>.</summary>
    public required string Time { get; init; }

    /// <summary>Monday to Sunday; needed when weekly.</summary>
    public string? DayOfWeek { get; init; }

    /// <summary>How many backups are kept, at least 2.</summary>
    public required int KeepCount { get; init; }
}
