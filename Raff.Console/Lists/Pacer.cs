namespace Raff.Console.Lists;

/// <summary>
/// Runs an action at most once per interval, however often it is requested: the first request runs at once, and the last one is never lost.
/// The action runs on a timer thread.
/// </summary>
public sealed class Pacer : IDisposable
{
    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly TimeSpan interval;
    private readonly ITimer timer;
    private long? lastRun;
    private bool isDue;

    /// <summary>Creates a pacer; nothing runs before the first request.</summary>
    /// <param name="clock">The clock and timer.</param>
    /// <param name="interval">The shortest time between two runs.</param>
    /// <param name="action">What to run.</param>
    public Pacer(TimeProvider clock, TimeSpan interval, Action action)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(action);
        this.clock = clock;
        this.interval = interval;
        timer = clock.CreateTimer(_ => Run(action), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Requests a run: now, or as soon as the interval allows. Thread-safe.</summary>
    public void Request()
    {
        lock (gate)
        {
            if (isDue)
            {
                return;
            }

            isDue = true;
            var wait = lastRun is { } last ? interval - clock.GetElapsedTime(last) : TimeSpan.Zero;
            timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc />
    public void Dispose() => timer.Dispose();

    private void Run(Action action)
    {
        lock (gate)
        {
            isDue = false;
            lastRun = clock.GetTimestamp();
        }

        action();
    }
}
