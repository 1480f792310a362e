using Raff.Console.Lists;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Lists;

public sealed class PacerTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    [Fact]
    public void Request_ManyWithinAnInterval_RunsAtOnceAndOnceMoreAtItsEnd()
    {
        var time = new SteppedTime();
        var runs = 0;
        using var pacer = new Pacer(time, Interval, () => runs++);

        pacer.Request();
        time.Advance(TimeSpan.Zero);
        runs.ShouldBe(1, "the first is not delayed");

        pacer.Request();
        pacer.Request();
        time.Advance(Interval / 2);
        runs.ShouldBe(1);
        time.Advance(Interval / 2);
        runs.ShouldBe(2, "the last is not lost");
        time.Advance(Interval * 4);
        runs.ShouldBe(2);
    }

    [Fact]
    public void Request_AfterAQuietInterval_RunsAtOnce()
    {
        var time = new SteppedTime();
        var runs = 0;
        using var pacer = new Pacer(time, Interval, () => runs++);
        pacer.Request();
        time.Advance(Interval * 2);

        pacer.Request();
        time.Advance(TimeSpan.Zero);

        runs.ShouldBe(2);
    }

    [Fact]
    public void Dispose_WithARequestDue_RunsNothing()
    {
        var time = new SteppedTime();
        var runs = 0;
        var pacer = new Pacer(time, Interval, () => runs++);
        pacer.Request();

        pacer.Dispose();
        time.Advance(Interval);

        runs.ShouldBe(0);
    }
}
