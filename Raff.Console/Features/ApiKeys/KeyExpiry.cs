using System.Globalization;
using Raff.Console.Components;

namespace Raff.Console.Features.ApiKeys;

/// <summary>When a key expires, read from a preset or a date. Closed: every case is nested here.</summary>
public abstract record KeyExpiry
{
    /// <summary>The choice of no expiry date.</summary>
    public const string Never = "never";

    /// <summary>The choice that is made for a new key: a key that never expires is a deliberate decision.</summary>
    public const string Default = "90";

    /// <summary>The choice that asks for a date.</summary>
    public const string OnDate = "date";

    private KeyExpiry()
    {
    }

    /// <summary>The vendor's presets, a date, and no expiry.</summary>
    public static IReadOnlyList<FormChoice> Choices { get; } =
    [
        new(
            "30",
            "In 30 days"), new("60", "In 60 days"), new(Default, "In 90 days"), new("120", "In 120 days"), new("180", "In 180 days"), new("365", "In 1 year"),
        new(OnDate, "On a date"), new(Never, "Never"),
    ];

    /// <summary>Reads a choice.</summary>
    /// <param name="choice">One of <see cref="Choices"/>.</param>
    /// <param name="date">The date of <see cref="OnDate"/>, year first; the key works until the end of that day, UTC.</param>
    /// <param name="now">The time that days are counted from.</param>
    public static KeyExpiry Read(string choice, string date, DateTimeOffset now)
    {
        if (choice == Never)
        {
            return new NoEnd();
        }

        if (int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return new At(now.AddDays(days));
        }

        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == DateOnly.MaxValue)
        {
            return new Invalid("Enter the last day the key is valid as YYYY-MM-DD.");
        }

        var end = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return end > now ? new At(end) : new Invalid("That day is in the past. To stop a key immediately, disable it.");
    }

    /// <summary>The key does not expire.</summary>
    public sealed record NoEnd : KeyExpiry;

    /// <summary>The key expires at <paramref name="Time"/>, UTC.</summary>
    public sealed record At(DateTimeOffset Time) : KeyExpiry;

    /// <summary>The choice or date is not valid.</summary>
    public sealed record Invalid(string Sentence) : KeyExpiry;
}
