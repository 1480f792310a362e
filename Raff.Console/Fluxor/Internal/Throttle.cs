namespace Fluxor.Internal;

/// <summary>Calls at once, then at most so often per second; what comes in between is one call at the end of the interval.</summary>
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

                var rest = TimeSpan.FromSeconds(1d / rate) - TimeProvider.System.GetElapsedTime(last);
                if (last != 0 && rest > TimeSpan.Zero)
                {
                    waiting = true;
                    timer ??= TimeProvider.System.CreateTimer(_ => Elapsed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                    timer.Change(rest, Timeout.InfiniteTimeSpan);
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
