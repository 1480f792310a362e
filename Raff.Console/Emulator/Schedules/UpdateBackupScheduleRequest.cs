using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Schedules;

/// <summary>Schema UpdateBackupScheduleRequest; absent fields stay unchanged.</summary>
[AtLeastOne]
[WireName("UpdateBackupScheduleRequest")]
internal sealed record UpdateBackupScheduleRequest
{
    [AllowedValues(ScheduleTime.Daily, ScheduleTime.Weekly)]
    public string? Type { get; init; }

    [RegularExpression(ScheduleTime.Pattern)]
    public string? Time { get; init; }

    [AllowedValues("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")]
    public string? DayOfWeek { get; init; }

    [Range(ScheduleChanges.MinKeep, ScheduleChanges.MaxKeep)]
    public int? KeepCount { get; init; }
}
