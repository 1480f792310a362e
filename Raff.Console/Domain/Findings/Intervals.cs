using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings;

/// <summary>How often a backup schedule runs.</summary>
internal static class Intervals
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>The interval; null for a word of a later API.</summary>
    public static TimeSpan? Of(BackupSchedule schedule) => schedule.Type switch
    {
        "daily" => Day,
        "weekly" => Week,
        _ => null,
    };

    /// <summary>An interval as an adverb.</summary>
    public static string Words(TimeSpan interval) => interval == Day ? "daily" : "weekly";
}
