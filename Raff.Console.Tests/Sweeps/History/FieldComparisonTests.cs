using Raff.Console.Storage.History;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Tests.Sweeps.History;

public sealed class FieldComparisonTests
{
    [Theory]
    [InlineData("""{"cpu":2}""", """{"cpu":4}""", "cpu", "2", "4")]
    [InlineData("""{}""", """{"backup_type":"daily"}""", "backup_type", "", "daily")]
    [InlineData("""{"description":"x"}""", """{}""", "description", "x", "")]
    [InlineData("""{"tags":[{"id":"1","name":"a"},{"name":"b"}]}""", """{"tags":[{"name":"b"},{"name":"c","priority":2}]}""", "tags", "a", "c (priority 2)")]
    [InlineData("""{"tags":[{"name":"a","priority":0}]}""", """{"tags":[{"name":"a","priority":3}]}""", "tags", "a", "a (priority 3)")]
    [InlineData("""{"rules":[{"protocol":"TCP","range":"22"}]}""", """{"rules":[]}""", "rules", "protocol TCP, range 22", "")]
    [InlineData("""{"expire_date":"2026-11-25T10:00:00Z"}""", """{}""", "expire_date", "2026-11-25 10:00 UTC", "")]
    public void Field_ThatDiffers_IsNamedWithBothValues(string before, string after, string field, string was, string became) =>
        FieldComparison.Of(Print(before), Print(after)).ShouldBe([new FieldChange(field, was, became)]);

    [Theory]
    [InlineData("""{"tags":[{"name":"a"},{"name":"b"}]}""", """{"tags":[{"name":"b"},{"name":"a"}]}""")]
    [InlineData("""{"cpu":2}""", """{"cpu":2}""")]
    public void Fields_ThatSayTheSame_AreNoChange(string before, string after) => FieldComparison.Of(Print(before), Print(after)).ShouldBeEmpty();

    [Fact]
    public void Value_ThatIsVeryLong_IsCut() =>
        FieldComparison.Of(Print("{}"), Print($$"""{"description":"{{new string('x', 5000)}}"}""")).Single().After.Length.ShouldBeLessThan(400);

    private static FingerprintRecord Print(string fields) => new()
    {
        FleetId = 1,
        Kind = "vms",
        ResourceId = "a",
        ProjectId = "p1",
        Name = "a",
        Status = "active",
        Hash = 0,
        Fields = fields,
        From = DateTimeOffset.UnixEpoch,
    };
}
