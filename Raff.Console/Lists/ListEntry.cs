using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>
/// One list of one key in one scope: its list, its viewers and its single load. Thread-safe; viewers are notified outside the lock.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
#pragma warning disable CA1001 // The one disposable, the current loading's token source, is disposed by the loading itself.
internal sealed class ListEntry<T> : IListEntry
#pragma warning restore CA1001
    where T : class
{
    private readonly Lock gate = new();
    private readonly ListViewers viewers;
    private readonly ListGroup<T> group;
    private readonly ListOptions options;
    private readonly TimeProvider clock;

    // Rows read individually while the list is being read: the reading may be older than they are.
    private readonly Dictionary<string, T?> newer = new(StringComparer.Ordinal);
    private RaffClient client;
    private LoadedList<T> current = Empty(new ListPhase.Loading());
    private CancellationTokenSource? loading;
    private DateTimeOffset lastTried;
    private bool wantsAll;
    private bool isOutdated;

    // The loading has published its outcome and is about to end: what is asked for now needs another.
    private bool isDelivered;

    public ListEntry(ListGroup<T> group, Scope scope, RaffClient client, ListOptions options, TimeProvider clock)
    {
        this.group = group;
        Scope = scope;
        this.client = client;
        this.options = options;
        this.clock = clock;
        viewers = new ListViewers(group.IsBrief, clock);
        LastUsed = clock.GetUtcNow();
    }

    public Scope Scope { get; }

    public LoadedList<T> Current => Volatile.Read(ref current);

    public DateTimeOffset LastUsed { get; private set; }

    public bool IsWatched => OfViewers(viewers => viewers.IsWatched);

    /// <summary>Whether a page shows it whose connection is up.</summary>
    public bool IsSeen => OfViewers(viewers => viewers.IsShownTo(viewer => !group.IsAway(viewer)));

    public int Viewers => OfViewers(viewers => viewers.Count);

    public long Bytes => (long)Current.Rows.Count * group.Source.RowBytes;

    private bool IsSmall => (Current.Total ?? Current.Rows.Count) <= (long)options.SmallCalls * (group.Source.RowsPerCall ?? group.PageSize);

    public ListLease<T> Attach(RaffClient viewer, Action changed, bool isReading = false)
    {
        var lease = new ListLease<T>(this, changed);
        bool isContinued;
        lock (gate)
        {
            isContinued = viewers.Add(lease.Notify, viewer, isReading)
                && (loading is { IsCancellationRequested: false } || current.Phase is not ListPhase.Loading);
            client = viewer;
            LastUsed = clock.GetUtcNow();
        }

        if (!isContinued)
        {
            Refresh(isRequested: false);
        }

        return lease;
    }

    public void Detach(Action changed)
    {
        lock (gate)
        {
            viewers.Remove(changed);
            LastUsed = clock.GetUtcNow();
            Release();
        }
    }

    /// <summary>Reads again when that is requested or due.</summary>
    public void Refresh(bool isRequested)
    {
        var age = Current.AsOf is { } asOf ? clock.GetUtcNow() - asOf : TimeSpan.MaxValue;
        if (isRequested || ReadingRules.IsDueOnVisit(options, Current.Phase, age, IsSmall))
        {
            Start();
        }
    }

    /// <summary>Reads again after a change; a reading in progress may be older than the change, so another follows.</summary>
    public void Reread()
    {
        lock (gate)
        {
            isOutdated = loading is { IsCancellationRequested: false };
        }

        Start();
    }

    /// <summary>A tick of the store's clock: reads again what is old, retries what failed.</summary>
    public void Tick()
    {
        lock (gate)
        {
            if (viewers.IsHoldOver())
            {
                Release();
            }
        }

        var now = clock.GetUtcNow();
        var wait = ReadingRules.MaxAgeWatched(options, Current.Phase is ListPhase.Failed || Current.Notice is not null, IsSmall);
        if (IsSeen && now - (Current.AsOf ?? lastTried) >= wait && now - lastTried >= wait)
        {
            Start();
        }
    }

    public void LoadAll()
    {
        lock (gate)
        {
            if (wantsAll || Current.Phase is ListPhase.Complete)
            {
                return;
            }

            wantsAll = true;
        }

        if (Current.Phase is ListPhase.Paged)
        {
            Start();
        }
    }

    public Task<RaffResult<ListPage<T>>> PageAsync(int offset, int limit, CancellationToken cancel) =>
        group.Source.Read(client, Scope, new PageRequest(offset, limit), Lane.Interactive, cancel);

    /// <summary>Drops the rows; whoever watches sees the list load again.</summary>
    public void Drop()
    {
        lock (gate)
        {
            loading?.Cancel();
            loading = null;
        }

        Update(_ => Empty(new ListPhase.Loading()));
        if (IsWatched)
        {
            Start();
        }
    }

    /// <summary>Puts fresh rows in and removes rows that are gone.</summary>
    public void Patch(IReadOnlyDictionary<string, T?> fresh)
    {
        lock (gate)
        {
            if (loading is not null)
            {
                foreach (var (id, row) in fresh)
                {
                    newer[id] = row;
                }
            }
        }

        Update(list => ListPatch.Of(list, group.Source, Scope, fresh));
    }

    /// <summary>Replaces the rows that a change modifies; notifies no one when there are none.</summary>
    public void Change(Func<T, T> change) => Update(list => ListPatch.Of(list, change));

    /// <summary>Reads the rows whose status changes without a command; the whole list when many have left it.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        if (Current.HasRows && await TransitionReader.ReadAsync(group, Scope, client, Current.Rows, IsSmall, cancel) is TransitionsRead.BetterWhole)
        {
            Start();
        }
    }

    /// <summary>Ends a loading that no one waits for; called inside the lock.</summary>
    private void Release()
    {
        if (!viewers.IsWatched)
        {
            loading?.Cancel();
            wantsAll = false;
        }
    }

    private TFact OfViewers<TFact>(Func<ListViewers, TFact> ask)
    {
        lock (gate)
        {
            return ask(viewers);
        }
    }

    private void Start()
    {
        CancellationTokenSource mine;
        lock (gate)
        {
            // A tab that left closes its loading; a request made on top of a running one joins it.
            if (loading is { IsCancellationRequested: false })
            {
                isOutdated |= isDelivered;
                return;
            }

            isDelivered = false;
            mine = loading = new CancellationTokenSource();
            newer.Clear();
            lastTried = clock.GetUtcNow();
        }

        var load = new ListLoad<T>(group, Scope, client, options, clock, () => wantsAll, list => PublishOf(mine, list));
        _ = RunAsync(load, mine);
    }

    private async Task RunAsync(ListLoad<T> load, CancellationTokenSource mine)
    {
        try
        {
            await Task.Yield();
            await load.RunAsync(Current, mine.Token);
        }
        catch (OperationCanceledException)
        {
            // The last viewer left, or the list was dropped: a complete list stays valid, half a list is discarded.
            lock (gate)
            {
                if (ReferenceEquals(loading, mine))
                {
                    current = current.Phase is ListPhase.Streaming ? Empty(new ListPhase.Loading()) : current.With(isRefreshing: false, current.Notice);
                }
            }
        }
        finally
        {
            bool again;
            lock (gate)
            {
                again = (mine.IsCancellationRequested || isOutdated) && ReferenceEquals(loading, mine) && viewers.Count > 0;
                if (ReferenceEquals(loading, mine))
                {
                    isOutdated = false;
                    loading = null;
                    newer.Clear();
                }
            }

            mine.Dispose();
            if (again)
            {
                Start();
            }
        }
    }

    /// <summary>Publishes the result of a load, unless another has replaced it since.</summary>
    private void PublishOf(CancellationTokenSource mine, LoadedList<T> list)
    {
        Action[] notified;
        lock (gate)
        {
            if (!ReferenceEquals(loading, mine) || mine.IsCancellationRequested)
            {
                return;
            }

            current = newer.Count == 0 ? list : ListPatch.Of(list, group.Source, Scope, newer) ?? list;
            isDelivered = list is { IsRefreshing: false, Phase: ListPhase.Complete or ListPhase.Paged or ListPhase.Failed };
            notified = viewers.Notifiers();
        }

        Notify(notified);
    }

    /// <summary>Replaces the list with one made from it; made again when another was published in between, which would otherwise be lost.</summary>
    private void Update(Func<LoadedList<T>, LoadedList<T>?> make)
    {
        while (true)
        {
            var before = Current;
            if (make(before) is not { } after)
            {
                return;
            }

            Action[] notified;
            lock (gate)
            {
                if (!ReferenceEquals(current, before))
                {
                    continue;
                }

                current = after;
                notified = viewers.Notifiers();
            }

            Notify(notified);
            return;
        }
    }

    private static void Notify(Action[] notified) => Array.ForEach(notified, notify => notify());

    private static LoadedList<T> Empty(ListPhase phase) => new() { Phase = phase, Rows = [] };
}
