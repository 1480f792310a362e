using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Sweeps;

/// <summary>
/// What this tab marks rows, pages, projects and search hits with: the findings of the last sweep, as its key may see them. Read in the background when the
/// first page asks, and again when a sweep ends or something is accepted, fixed or within reach that was not. Scoped.
/// </summary>
public sealed class TabFindings(
    FindingMarkStore store, FindingRechecks rechecks, SweepRunner runner, FindingNews news, AcceptedFindings accepted, ProjectDirectory directory,
    CurrentOperator current, ListStore lists, RaffClient client, TimeProvider clock, ILogger<TabFindings> log)
    : IRowFindings, IDisposable, IAsyncDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);
    private readonly CancellationTokenSource left = new();
    private readonly Lock gate = new();
    private FindingMarks? marks;
    private DateTimeOffset until = DateTimeOffset.MaxValue;
    private DateTimeOffset? readAt;
    private object? reach;
    private Task? reading;
    private bool isDue;
    private bool isWatching;
    private bool isOver;

    /// <inheritdoc />
    public event Action? Changed;

    /// <inheritdoc />
    public bool IsRead => readAt is not null;

    /// <summary>The marks as far as they are read; null before the first sweep.</summary>
    public FindingMarks? Current
    {
        get
        {
            if (until <= clock.GetUtcNow())
            {
                // Something accepted counts again.
                Read();
            }

            return marks;
        }
    }

    private FleetKey Fleet => FleetKey.Of(current.Required.EndpointName, current.Required.Identity);

    /// <inheritdoc />
    public RowFindings? Of(string word) => Current?.For(word);

    /// <inheritdoc />
    public async Task<RowFindings?> ReadAsync(string word, CancellationToken cancel)
    {
        await Read().WaitAsync(cancel);
        return Of(word);
    }

    /// <inheritdoc />
    public void Begin()
    {
        if (current.Value is null)
        {
            return;
        }

        if (!isWatching)
        {
            isWatching = true;
            runner.Changed += Swept;
            news.Changed += Swept;
            directory.Changed += ReachChanged;
            lists.Changed += ListChanged;
            if (directory.Projects is { IsWhole: true } projects && store.Peek(Fleet, current.Required.Identity, projects.Rows) is { } known)
            {
                (marks, reach, readAt) = (known, projects.Rows, clock.GetUtcNow() - Fresh);
            }
        }

        if (readAt is not { } at || clock.GetUtcNow() - at >= Fresh)
        {
            Read();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Known under two names, it is disposed under both.
        if (isOver)
        {
            return;
        }

        isOver = true;
        if (isWatching)
        {
            runner.Changed -= Swept;
            news.Changed -= Swept;
            directory.Changed -= ReachChanged;
            lists.Changed -= ListChanged;
        }

        left.Cancel();
        left.Dispose();
    }

    /// <summary>Ends it, and waits for a reading under way: it has the history database open.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        Task? last;
        lock (gate)
        {
            last = reading;
        }

        await (last ?? Task.CompletedTask);
    }

    private void Swept(FleetKey fleet)
    {
        if (fleet == Fleet)
        {
            Read();
        }
    }

    private void ReachChanged()
    {
        if (marks is not null && directory.Projects is { IsWhole: true } projects && !ReferenceEquals(projects.Rows, reach))
        {
            Read();
        }
    }

    private void ListChanged(ListChange change)
    {
        if (change.Client.Fingerprint == client.Fingerprint && change.Client.Connection.Endpoint == client.Connection.Endpoint)
        {
            rechecks.Request(new SweepOrder(client, current.Required.Identity, current.Required.EndpointName, SweepOrigin.Requested), change);
        }
    }

    /// <summary>Reads once more; a request during a reading is read after it.</summary>
    private Task Read()
    {
        lock (gate)
        {
            isDue = true;
            return reading is { IsCompleted: false } under ? under : reading = Task.Run(ReadAllAsync);
        }
    }

    private async Task ReadAllAsync()
    {
        try
        {
            while (true)
            {
                lock (gate)
                {
                    if (!isDue)
                    {
                        // Ended inside the lock, so that no request is lost between the last look and the end.
                        reading = null;
                        return;
                    }

                    isDue = false;
                }

                await ReadOnceAsync(left.Token);
                Changed?.Invoke();
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // The tab was closed.
        }
#pragma warning disable CA1031 // Marks are an addition: without them every page still works.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError(error, "Findings could not be read");
            readAt = clock.GetUtcNow();
            Changed?.Invoke();
        }
    }

    private async Task ReadOnceAsync(CancellationToken cancel)
    {
        var identity = current.Required.Identity;
        if (!await store.HasSweepAsync(Fleet, identity, cancel))
        {
            (marks, readAt) = (null, clock.GetUtcNow());
        }
        else if ((await directory.WholeAsync(cancel)).TryGet(out var projects, out _))
        {
            (marks, until) = await store.ReadAsync(Fleet, identity, projects.Rows, await accepted.ListAsync(cancel), cancel);
            (reach, readAt) = (projects.Rows, clock.GetUtcNow());
        }
        else
        {
            // Whatever can't be said for certain to be within reach is not shown.
            (marks, readAt) = (null, clock.GetUtcNow());
        }
    }
}
