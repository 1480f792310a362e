namespace Raff.Console.RaffApi.Requests;

/// <summary>What to change of a backup schedule; null leaves as it is (docs/raff-api.md#backup-schedules, operation 84).</summary>
/// <param name="Type">daily or weekly.</param>
/// <param name="Time">When, for example <c>8am</c>.</param>
/// <param name="DayOfWeek">Monday to Sunday.</param>
/// <param name="KeepCount">How many backups are kept, at least 2.</param>
public sealed record UpdateBackupSchedule(string? Type, string? Time, string? DayOfWeek, int? KeepCount);
