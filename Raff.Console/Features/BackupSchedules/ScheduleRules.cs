using Raff.Console.Domain;
using Raff.Console.Operations;

namespace Raff.Console.Features.BackupSchedules;

/// <summary>The API's limits for backup schedules (docs/raff-api.md#backup-schedules).</summary>
public static class ScheduleRules
{
    /// <summary>The fewest backups a schedule keeps.</summary>
    public const int MinKeep = 2;

    /// <summary>The most backups a schedule keeps.</summary>
    public const int MaxKeep = 100;

    /// <summary>Checks when it runs and how many backups it keeps.</summary>
    /// <returns>When it runs; null where that is wrong.</returns>
    public static ScheduleTimes? Check(string type, string day, string time, int? keep, FormErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (type is not ("daily" or "weekly"))
        {
            errors.Add("type", "Choose daily or weekly.");
        }

        if (type == "weekly" && !ScheduleTimes.Days.Contains(day))
        {
            errors.Add("day_of_week", "Choose the day.");
        }

        if (ScheduleTimes.Of("daily", null, time) is null)
        {
            errors.Add("time", "Enter a time between 00:00 and 23:59.");
        }

        if (keep is not (>= MinKeep and <= MaxKeep))
        {
            errors.Add("keep_count", $"Keep {MinKeep} to {MaxKeep} backups.");
        }

        return ScheduleTimes.Of(type, day, time);
    }
}
