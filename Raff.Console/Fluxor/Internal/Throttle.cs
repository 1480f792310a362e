namespace Fluxor.Internal;

/// <summary>Calls at once, then at most a given number of times per second. Invocations within an interval become one call at its end.</summary>
internal sealed class Throttle(Func<byte> maximumPerSecond, Action call) : IDisposable
{
    private readonly Lock gate = new();
    private ITimer? timer;
    private bool waiting;
    private bool disposed;
    private long last;

    public void Invoke()
    {
        var rate = maximumPerSecond();
        if (rate > 0)
        {
            lock (gate)
            {
                if (waiting || disposed)
                {
                    return;
                }

                var remaining = TimeSpan.FromSeconds(1d / rate) - TimeProvider.System.GetElapsedTime(last);
                if (last != 0 && remaining > TimeSpan.Zero)
                {
                    waiting = true;
                    timer ??= TimeProvider.System.CreateTimer(_ => Elapsed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                    timer.Change(remaining, Timeout.InfiniteTimeSpan);
                    return;
                }

                last = TimeProvider.System.GetTimestamp();
            }
        }

        call();
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            timer?.Dispose();
        }
    }

    private void Elapsed()
    {
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            waiting = false;
            last = TimeProvider.System.GetTimestamp();
        }

        call();
    }
}
