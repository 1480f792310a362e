namespace Raff.Console.Sweeps;

/// <summary>A sweep while it runs, and its end. Shared by every tab of the key; safe to use from any thread.</summary>
public sealed class RunningSweep : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<SweepOutcome> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SweepProgress progress = new("Starting", 0, null, null);

    /// <param name="startedAt">When it began.</param>
    public RunningSweep(DateTimeOffset startedAt) => StartedAt = startedAt;

    /// <summary>Raised on any thread when it got further, and when it ended.</summary>
    public event Action? Changed;

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>How far it is.</summary>
    public SweepProgress Progress => Volatile.Read(ref progress);

    /// <summary>Completes when it has ended, whatever came of it.</summary>
    public Task<SweepOutcome> End => end.Task;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => end.Task.IsCompleted;

    internal CancellationToken Stop => stop.Token;

    /// <summary>Cancels it; nothing of it is stored.</summary>
    public void Cancel()
    {
        if (!HasEnded)
        {
            stop.Cancel();
        }
    }

    /// <inheritdoc />
    public void Dispose() => stop.Dispose();

    internal void Report(SweepProgress now)
    {
        Volatile.Write(ref progress, now);
        Changed?.Invoke();
    }

    internal void Complete(SweepOutcome outcome)
    {
        end.TrySetResult(outcome);
        Changed?.Invoke();
    }
}
