using System.Globalization;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Schedules;

/// <summary>When schedules run: UTC (docs/raff-api.md#backup-schedules, C32).</summary>
internal static class ScheduleTime
{
    public const string Daily = "daily";
    public const string Weekly = "weekly";

    /// <summary><c>8am</c>, <c>12pm</c>, <c>13:00</c> or <c>08:30</c>.</summary>
    public const string Pattern = "^(1[0-2]|[1-9])(am|pm)$|^([01]?[0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>The first run of a schedule after a time.</summary>
    public static DateTimeOffset Next(BackupScheduleRow schedule, DateTimeOffset after)
    {
        var run = new DateTimeOffset(after.UtcDateTime.Date, TimeSpan.Zero) + OfDay(schedule.Time);
        while (run <= after || (schedule.Type == Weekly && run.DayOfWeek.ToString() != schedule.DayOfWeek))
        {
            run = run.AddDays(1);
        }

        return run;
    }

    /// <summary>The time between two runs.</summary>
    public static TimeSpan Period(BackupScheduleRow schedule) => TimeSpan.FromDays(schedule.Type == Weekly ? 7 : 1);

    /// <summary>How long a backup is kept when every run succeeds.</summary>
    public static TimeSpan Retention(BackupScheduleRow schedule) => Period(schedule) * schedule.KeepCount;

    /// <summary>When a backup of a schedule is pruned if every run succeeds.</summary>
    public static DateTimeOffset ExpiryOf(BackupScheduleRow schedule, DateTimeOffset createdAt) => createdAt + Retention(schedule);

    private static TimeSpan OfDay(string text)
    {
        if (text.Split(':') is [var hours, var minutes])
        {
            return new(int.Parse(hours, CultureInfo.InvariantCulture), int.Parse(minutes, CultureInfo.InvariantCulture), 0);
        }

        var hour = int.Parse(text.AsSpan(0, text.Length - 2), CultureInfo.InvariantCulture) % 12;
        return TimeSpan.FromHours(text.EndsWith("pm", StringComparison.Ordinal) ? hour + 12 : hour);
    }
}
