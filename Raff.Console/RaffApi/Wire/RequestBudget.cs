namespace Raff.Console.RaffApi.Wire;

/// <summary>
/// How many requests one key may send, shared by the whole process: a token bucket with two lanes. Interactive calls always go before
/// background ones, and a quarter of the bucket is reserved for them, so that a sweep never makes an operator wait for the next token.
/// </summary>
internal sealed class RequestBudget : IDisposable
{
    /// <summary>The limit that <see cref="RaffOptions.RequestsPerSecond"/> applies to (docs/raff-api.md#rate-limits).</summary>
    private const double StandardLimit = 30;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly LinkedList<Waiter>[] lanes = [new(), new()];
    private readonly TimeProvider time;
    private readonly RaffOptions options;
    private readonly ITimer timer;
    private double perSecond;
    private double capacity;
    private double tokens;
    private long refilledAt;
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;

    public RequestBudget(RaffOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        perSecond = options.RequestsPerSecond;
        tokens = capacity = options.Burst;
        refilledAt = time.GetTimestamp();
        timer = time.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether no one waits and there is nothing to remember.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                return lanes.All(lane => lane.Count == 0) && PausedForLocked() == TimeSpan.Zero;
            }
        }
    }

    /// <summary>How long the server accepts no more requests from this key.</summary>
    public TimeSpan PausedFor
    {
        get
        {
            lock (gate)
            {
                return PausedForLocked();
            }
        }
    }

    /// <summary>The number of waiting requests, for tests and metrics.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return lanes.Sum(lane => lane.Count);
            }
        }
    }

    /// <summary>Waits until one request may be sent. Cancellation leaves the queue immediately.</summary>
    public Task WaitAsync(Lane lane, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        lock (gate)
        {
            RefillLocked();
            if (lanes[(int)Lane.Interactive].Count == 0 && lanes[(int)lane].Count == 0 && TryTakeLocked(lane))
            {
                return Task.CompletedTask;
            }

            var waiter = new Waiter(this, lane);
            waiter.Place = lanes[(int)lane].AddLast(waiter);
            waiter.OnCancel = cancellationToken.UnsafeRegister(static (state, token) => ((Waiter)state!).Cancel(token), waiter);
            ScheduleLocked();
            return waiter.Task;
        }
    }

    /// <summary>Pauses, without a burst afterward, because the server sent <c>Retry-After</c>.</summary>
    public void Pause(TimeSpan length)
    {
        lock (gate)
        {
            RefillLocked();
            var until = time.GetUtcNow() + (length < LongestPause ? length : LongestPause);
            pausedUntil = until > pausedUntil ? until : pausedUntil;
            tokens = Math.Min(tokens, 1);
            ScheduleLocked();
        }
    }

    /// <summary>Follows the limit that the server announces in <c>X-RateLimit-Limit</c>, requests a second.</summary>
    public void Follow(int limit)
    {
        if (limit <= 0)
        {
            return;
        }

        lock (gate)
        {
            var next = Math.Clamp(limit * options.RequestsPerSecond / StandardLimit, 1, limit);
            if (Math.Abs(next - perSecond) < 0.001)
            {
                return;
            }

            RefillLocked();
            perSecond = next;
            capacity = Math.Max(1, next * options.Burst / options.RequestsPerSecond);
            tokens = Math.Min(tokens, capacity);
            ScheduleLocked();
        }
    }

    /// <inheritdoc />
    public void Dispose() => timer.Dispose();

    private TimeSpan PausedForLocked()
    {
        var left = pausedUntil - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private double ReserveLocked(Lane lane) => lane == Lane.Background ? Math.Floor(capacity / 4) : 0;

    private bool TryTakeLocked(Lane lane)
    {
        if (PausedForLocked() > TimeSpan.Zero || tokens < ReserveLocked(lane) + 1)
        {
            return false;
        }

        tokens--;
        return true;
    }

    private void RefillLocked()
    {
        var now = time.GetTimestamp();
        // Nothing flows in during a pause, or its end would be a burst.
        var elapsed = Math.Min(time.GetElapsedTime(refilledAt, now).TotalSeconds, (time.GetUtcNow() - pausedUntil).TotalSeconds);
        tokens = Math.Min(capacity, tokens + (Math.Max(0, elapsed) * perSecond));
        refilledAt = now;
    }

    private void Pump()
    {
        lock (gate)
        {
            RefillLocked();
            foreach (var lane in (ReadOnlySpan<Lane>)[Lane.Interactive, Lane.Background])
            {
                while (lanes[(int)lane].First is { } first && TryTakeLocked(lane))
                {
                    lanes[(int)lane].RemoveFirst();
                    first.Value.Grant();
                }

                if (lanes[(int)lane].Count > 0)
                {
                    break;
                }
            }

            ScheduleLocked();
        }
    }

    private void ScheduleLocked()
    {
        var lane = lanes[(int)Lane.Interactive].Count > 0 ? Lane.Interactive : Lane.Background;
        if (lanes[(int)lane].Count == 0)
        {
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var missing = Math.Max(0, ReserveLocked(lane) + 1 - tokens);
        // Rounded up to whole milliseconds: a timer that fires a tick too early would find nothing to give.
        var untilToken = TimeSpan.FromMilliseconds(Math.Ceiling(missing / perSecond * 1000));
        var paused = PausedForLocked();
        timer.Change(paused > TimeSpan.Zero ? paused + untilToken : untilToken, Timeout.InfiniteTimeSpan);
    }

    private sealed class Waiter(RequestBudget budget, Lane lane) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public LinkedListNode<Waiter>? Place { get; set; }

        public CancellationTokenRegistration OnCancel { get; set; }

        public void Grant()
        {
            Place = null;
            OnCancel.Unregister();
            TrySetResult();
        }

        public void Cancel(CancellationToken cancellationToken)
        {
            lock (budget.gate)
            {
                if (Place is null)
                {
                    return;
                }

                budget.lanes[(int)lane].Remove(Place);
                Place = null;
                budget.ScheduleLocked();
            }

            TrySetCanceled(cancellationToken);
        }
    }
}
