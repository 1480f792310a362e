using Raff.Console.Domain;

namespace Raff.Console.Tests.Domain;

/// <summary>When a backup schedule runs: from a form, from the API's text, and the next runs.</summary>
public sealed class ScheduleTimesTests
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Daily at 8am", null, 8, 0)]
    [InlineData("Daily at 12am", null, 0, 0)]
    [InlineData("Daily at 12pm", null, 12, 0)]
    [InlineData("Daily at 1:30pm", null, 13, 30)]
    [InlineData("Daily at 13:00", null, 13, 0)]
    [InlineData("Saturday 8am", DayOfWeek.Saturday, 8, 0)]
    [InlineData("Weekly on monday at 04:30", DayOfWeek.Monday, 4, 30)]
    public void Read_OfTheApisText_FindsDayAndTime(string runtime, DayOfWeek? day, int hour, int minute) =>
        ScheduleTimes.Read(runtime).ShouldBe(new ScheduleTimes(day, new TimeOnly(hour, minute)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Daily")]
    [InlineData("Daily at 8")]
    [InlineData("Daily at 13pm")]
    [InlineData("Daily at 0am")]
    [InlineData("Daily at 24:00")]
    [InlineData("Daily at 08:60")]
    [InlineData("Daily at noon")]
    public void Read_WithoutATime_IsNull(string? runtime) => ScheduleTimes.Read(runtime).ShouldBeNull();

    [Theory]
    [InlineData("daily", "Sunday", "02:00", true)]
    [InlineData("weekly", "Sunday", "02:00", true)]
    [InlineData("weekly", "", "02:00", false)]
    [InlineData("weekly", "3", "02:00", false)]
    [InlineData("daily", "", "", false)]
    public void Of_AForm_IsNullWhereDayOrTimeIsMissing(string type, string day, string time, bool isSo) =>
        (ScheduleTimes.Of(type, day, time) is not null).ShouldBe(isSo);

    [Fact]
    public void Next_OfDailyAndWeekly_AreTheFollowingRuns()
    {
        ScheduleTimes.Of("daily", null, "09:30")!.Next(Wednesday, 2).ShouldBe([Wednesday.AddDays(1), Wednesday.AddDays(2)]);
        ScheduleTimes.Of("daily", null, "09:31")!.Next(Wednesday, 1).ShouldBe([Wednesday.AddMinutes(1)]);
        ScheduleTimes.Of("weekly", "Wednesday", "09:00")!.Next(Wednesday, 5)
            .ShouldBe(Enumerable.Range(1, 5).Select(week => Wednesday.AddDays(7 * week).AddMinutes(-30)));
        ScheduleTimes.Of("weekly", "Tuesday", "00:00")!.Next(Wednesday, 1).Single().DayOfWeek.ShouldBe(DayOfWeek.Tuesday);
    }
}
