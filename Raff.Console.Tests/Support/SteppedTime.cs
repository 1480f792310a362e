namespace Raff.Console.Tests.Support;

/// <summary>
/// A clock whose timers stand still with it: a wait ends when a test moves the clock past it. <see cref="TimerAsync"/> tells when the code
/// under test has begun a wait, so that no test has to guess.
/// </summary>
public sealed class SteppedTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<SteppedTimer> timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Set)> waiters = [];
    private DateTimeOffset now = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends once some timer is set to go off in exactly so long from now.</summary>
    public Task TimerAsync(TimeSpan due)
    {
        lock (gate)
        {
            var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (timers.Exists(timer => timer.DueAt - now == due))
            {
                set.SetResult();
            }
            else
            {
                waiters.Add((due, set));
            }

            return set.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Moves the clock on, letting each timer go off at its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset end;
        lock (gate)
        {
            end = now + by;
        }

        while (true)
        {
            SteppedTimer? next;
            lock (gate)
            {
                next = timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
                now = next?.DueAt is { } due && due > now ? due : next is null ? end : now;
                next?.Reset(now);
            }

            if (next is null)
            {
                return;
            }

            next.Fire();
        }
    }

    /// <summary>Waits until the code under test waits so long, then lets the wait end.</summary>
    public async Task PassAsync(TimeSpan due)
    {
        await TimerAsync(due);
        Advance(due);
    }

    private sealed class SteppedTimer(SteppedTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                this.period = period;
                time.timers.Remove(this);
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
                if (DueAt is not null)
                {
                    time.timers.Add(this);
                }

                foreach (var (due, set) in time.waiters.Where(one => one.Due == dueTime).ToList())
                {
                    time.waiters.Remove((due, set));
                    set.TrySetResult();
                }
            }

            return true;
        }

        /// <summary>Sets the next moment of a periodic timer; a single one is over.</summary>
        public void Reset(DateTimeOffset at)
        {
            DueAt = period > TimeSpan.Zero ? at + period : null;
            if (DueAt is null)
            {
                time.timers.Remove(this);
            }
        }

        public void Fire() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
