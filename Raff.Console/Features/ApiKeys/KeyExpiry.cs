using System.Globalization;
using Raff.Console.Components;

namespace Raff.Console.Features.ApiKeys;

/// <summary>When a key shall stop working, read from a preset or a date (api.md section 2.15). Closed: every case is nested here.</summary>
public abstract record KeyExpiry
{
    /// <summary>The choice that leaves the end open.</summary>
    public const string Open = "never";

    /// <summary>The choice that asks for a date.</summary>
    public const string OnDate = "date";

    private KeyExpiry()
    {
    }

    /// <summary>The vendor's presets, in days, and a date of one's own.</summary>
    public static IReadOnlyList<FormChoice> Choices { get; } =
    [
        new(Open, "Never"), new("30", "In 30 days"), new("60", "In 60 days"), new("90", "In 90 days"), new("120", "In 120 days"), new("180", "In 180 days"), new("365", "In 1 year"),
        new(OnDate, "On a date"),
    ];

    /// <summary>Reads a choice.</summary>
    /// <param name="choice">One of <see cref="Choices"/>.</param>
    /// <param name="date">The date of <see cref="OnDate"/>, year first; the key then works to the end of that day, UTC.</param>
    /// <param name="now">What days are counted from.</param>
    public static KeyExpiry Read(string choice, string date, DateTimeOffset now)
    {
        if (choice == Open)
        {
            return new Never();
        }

        if (int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return new At(now.AddDays(days));
        }

        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == DateOnly.MaxValue)
        {
            return new Invalid("Give the last day on which the key shall work, as year, month and day: 2027-01-31.");
        }

        var end = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return end > now ? new At(end) : new Invalid("That day is over. A key can be made unusable at once by disabling it.");
    }

    /// <summary>It never stops.</summary>
    public sealed record Never : KeyExpiry;

    /// <summary>It stops at <paramref name="Time"/>, UTC.</summary>
    public sealed record At(DateTimeOffset Time) : KeyExpiry;

    /// <summary>What was given will not do.</summary>
    public sealed record Invalid(string Sentence) : KeyExpiry;
}
