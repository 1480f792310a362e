using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Schedules;

/// <summary>Schema CreateBackupScheduleRequest, with the minimum <c>keep_count</c> announced later (docs/raff-api.md#backup-schedule).</summary>
[WireName("CreateBackupScheduleRequest")]
internal sealed record CreateBackupScheduleRequest
{
    public required Guid VmId { get; init; }

    [AllowedValues(ScheduleTime.Daily, ScheduleTime.Weekly)]
    public required string Type { get; init; }

    [RegularExpression(ScheduleTime.Pattern)]
    public required string Time { get; init; }

    [AllowedValues("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")]
    public string? DayOfWeek { get; init; }

    [Range(ScheduleChanges.MinKeep, ScheduleChanges.MaxKeep)]
    public required int KeepCount { get; init; }
}
