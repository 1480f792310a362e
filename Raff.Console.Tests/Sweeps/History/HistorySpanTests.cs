using Raff.Console.Sweeps.History;

namespace Raff.Console.Tests.Sweeps.History;

public sealed class HistorySpanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    // One a day at five in the morning, numbered by how many days ago; the latest first.
    private static readonly IReadOnlyList<SweepMoment> Sweeps =
        [.. Enumerable.Range(0, 10).Select(days => new SweepMoment(100 - days, Now.AddDays(-days).AddHours(-7)))];

    [Theory]
    [InlineData(null, 99)]
    [InlineData(1, 99)]
    [InlineData(7, 93)]
    [InlineData(30, 91)]
    public void Span_OfDaysBack_BeginsWithTheLastSweepBeforeThat(int? days, long expected) =>
        new HistorySpan(null, null, days is { } back ? TimeSpan.FromDays(back) : null).Resolve(Sweeps, Now).ShouldNotBeNull().From.Id.ShouldBe(expected);

    [Theory]
    [InlineData(95L, 98L, true)]
    [InlineData(98L, 95L, false)]
    [InlineData(98L, 98L, false)]
    [InlineData(1L, 98L, false)]
    [InlineData(95L, 1L, false)]
    public void Span_OfTwoSweeps_NeedsBothInOrder(long from, long to, bool exists) =>
        new HistorySpan(from, to, null).Resolve(Sweeps, Now).HasValue.ShouldBe(exists);

    [Fact]
    public void Span_OfOneSweep_IsNone() => new HistorySpan(null, null, null).Resolve([Sweeps[0]], Now).ShouldBeNull();
}
