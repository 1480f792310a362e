namespace Raff.Console.Tests.Support;

/// <summary>The real time, in which every wait ends earlier: for a test that must sit through the program's own limits.</summary>
/// <param name="factor">How many times earlier.</param>
public sealed class HurriedTime(int factor) : TimeProvider
{
    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period));

    private TimeSpan Shorten(TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? wait : wait / factor;
}
