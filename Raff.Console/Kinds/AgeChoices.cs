using System.Collections.Immutable;

namespace Raff.Console.Kinds;

/// <summary>The choices of a filter by age: a row is in each that applies to it, so that one tick says "older than 30 days".</summary>
public static class AgeChoices
{
    private static readonly (string Value, string Word, double Days)[] Older =
    [
        ("over-1d", "older than 1 day", 1),
        ("over-7d", "older than 7 days", 7),
        ("over-30d", "older than 30 days", 30),
        ("over-90d", "older than 90 days", 90),
        ("over-1y", "older than 1 year", 365),
    ];

    /// <summary>The choices, the youngest first.</summary>
    public static ImmutableArray<string> All { get; } = ["under-1d", .. Older.Select(choice => choice.Value)];

    /// <summary>The choices that apply to a time; none for an unknown time.</summary>
    public static IEnumerable<string> Of(DateTimeOffset? time, DateTimeOffset now)
    {
        if (time is not { } at)
        {
            yield break;
        }

        var days = (now - at).TotalDays;
        if (days < 1)
        {
            yield return "under-1d";
        }

        foreach (var choice in Older)
        {
            if (days >= choice.Days)
            {
                yield return choice.Value;
            }
        }
    }

    /// <summary>A choice in words.</summary>
    public static string Word(string value) =>
        value == "under-1d" ? "less than 1 day old" : Older.FirstOrDefault(choice => choice.Value == value).Word ?? value;
}
