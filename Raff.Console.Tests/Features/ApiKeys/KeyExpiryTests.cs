using Raff.Console.Features.ApiKeys;

namespace Raff.Console.Tests.Features.ApiKeys;

/// <summary>When a key expires: the vendor's presets, or a day in the future.</summary>
public sealed class KeyExpiryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_Never_HasNoEnd() => KeyExpiry.Read(KeyExpiry.Never, "", Now).ShouldBe(new KeyExpiry.NoEnd());

    [Theory]
    [InlineData("30")]
    [InlineData("365")]
    public void Read_Preset_CountsFromNow(string days) => KeyExpiry.Read(days, "", Now).ShouldBe(new KeyExpiry.At(Now.AddDays(int.Parse(days, null))));

    [Fact]
    public void Read_Date_WorksToTheEndOfThatDay() =>
        KeyExpiry.Read(KeyExpiry.OnDate, "2026-11-23", Now).ShouldBe(new KeyExpiry.At(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("2026-11-22", "That day is in the past.")]
    [InlineData("", "Enter the last day")]
    [InlineData("23.11.2027", "Enter the last day")]
    [InlineData("9999-12-31", "Enter the last day")]
    public void Read_InvalidDate_ExplainsWhy(string date, string why) =>
        KeyExpiry.Read(KeyExpiry.OnDate, date, Now).ShouldBeOfType<KeyExpiry.Invalid>().Sentence.ShouldStartWith(why);

    [Fact]
    public void Choices_AreTheVendorsPresetsADateAndNeverLast() =>
        KeyExpiry.Choices.Select(choice => choice.Value).ShouldBe(["30", "60", "90", "120", "180", "365", "date", "never"]);
}
