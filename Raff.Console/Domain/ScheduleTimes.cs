using System.Globalization;
using System.Text.RegularExpressions;

namespace Raff.Console.Domain;

/// <summary>
/// When a backup schedule runs, in UTC. The API takes a time and a weekday, and gives back one text, such as <c>Daily at 8am</c> or <c>Saturday 8am</c>
/// (docs/raff-api.md#backup-schedule). Pure.
/// </summary>
/// <param name="Day">The weekday; null for daily.</param>
/// <param name="Time">The time of day.</param>
public sealed partial record ScheduleTimes(DayOfWeek? Day, TimeOnly Time)
{
    /// <summary>The names of the days, as the API takes them.</summary>
    public static IReadOnlyList<string> Days { get; } = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;

    /// <summary>What is filled into a form; null where the time is none.</summary>
    /// <param name="type">daily or weekly.</param>
    /// <param name="day">The weekday's name, for weekly.</param>
    /// <param name="time">The time: <c>02:00</c>.</param>
    public static ScheduleTimes? Of(string type, string? day, string? time) =>
        ReadTime(time) is not { } at ? null
        : type != "weekly" ? new ScheduleTimes(null, at)
        : ReadDay(day) is { } weekday ? new ScheduleTimes(weekday, at)
        : null;

    /// <summary>Reads the API's text; null where it says no time.</summary>
    public static ScheduleTimes? Read(string? runtime)
    {
        var words = (runtime ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && ReadTime(words[^1]) is { } time ? new ScheduleTimes(words.Select(ReadDay).FirstOrDefault(day => day is not null), time)
            : null;
    }

    /// <summary>The next runs.</summary>
    /// <param name="now">The time.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<DateTimeOffset> Next(DateTimeOffset now, int count)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var days = Enumerable.Range(0, 7 * (count + 1)).Select(today.AddDays).Where(day => Day is null || day.DayOfWeek == Day);
        return days.Select(day => new DateTimeOffset(day.ToDateTime(Time), TimeSpan.Zero)).Where(run => run > now).Take(count);
    }

    private static DayOfWeek? ReadDay(string? word) =>
        Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var day) && Days.Contains(day.ToString()) && !int.TryParse(word, out _) ? day : null;

    private static TimeOnly? ReadTime(string? word)
    {
        var match = Clock().Match(word ?? "");
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.ToUpperInvariant();
        if (half.Length > 0 ? hour is < 1 or > 12 : !match.Groups["minute"].Success || hour > 23)
        {
            return null;
        }

        return minute > 59 ? null : new TimeOnly(half.Length == 0 ? hour : (hour % 12) + (half == "PM" ? 12 : 0), minute);
    }

    [GeneratedRegex("^(?<hour>[0-9]{1,2})(:(?<minute>[0-9]{2}))?(?<half>am|pm)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
