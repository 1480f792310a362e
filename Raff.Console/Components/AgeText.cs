using System.Globalization;

namespace Raff.Console.Components;

/// <summary>How long ago something was, short enough for a column.</summary>
public static class AgeText
{
    /// <summary><c>now</c>, <c>40 s</c>, <c>12 min</c>, <c>5 h</c>, <c>312 d</c>. A time ahead of the clock, since two clocks may differ, is now.</summary>
    public static string Of(TimeSpan age) => age.TotalSeconds switch
    {
        < 5 => "now",
        < 60 => $"{(int)age.TotalSeconds} s",
        < 3600 => $"{(int)age.TotalMinutes} min",
        < 48 * 3600 => $"{(int)age.TotalHours} h",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays:N0} d"),
    };

    /// <summary>The age as part of a sentence: <c>just now</c>, <c>12 min ago</c>.</summary>
    public static string Ago(TimeSpan age) => age.TotalSeconds < 5 ? "just now" : $"{Of(age)} ago";

    /// <summary>The moment itself, in UTC: <c>2026-11-23 10:41:05 UTC</c>.</summary>
    public static string Exact(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The machine-readable time, for the <c>datetime</c> of a <c>time</c> element.</summary>
    public static string Machine(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
