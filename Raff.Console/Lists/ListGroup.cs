using System.Collections.Concurrent;
using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>All scopes of one list of one key. Rows are shared between them: the same row read twice is one object.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class ListGroup<T>(
    ListSource<T> source, int pageSize, Func<long, bool> fits, Func<RaffClient, bool> isAway, Func<RaffClient, bool> isBrief,
    Action<IReadOnlySet<string>> reachLost, ListOptions options, TimeProvider clock) : IListGroup
    where T : class
{
    private readonly ConcurrentDictionary<string, T> shared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Scope, ListEntry<T>> entries = new();
    private HashSet<string>? reach;

    public ListSource<T> Source => source;

    public int PageSize => pageSize;

    /// <summary>When rows in transition are due.</summary>
    public TransitionPace Pace { get; } = new(clock);

    /// <summary>Whether a viewer's connection is down.</summary>
    public bool IsAway(RaffClient viewer) => isAway(viewer);

    /// <summary>Whether a viewer is the HTML of a page, whose circuit follows.</summary>
    public bool IsBrief(RaffClient viewer) => isBrief(viewer);

    public IEnumerable<IListEntry> Entries => entries.Values;

    public ListEntry<T> Entry(Scope scope, RaffClient client) => entries.GetOrAdd(scope, wanted => new ListEntry<T>(this, wanted, client, options, clock));

    public LoadedList<T>? Peek(Scope scope) => entries.TryGetValue(scope, out var entry) ? entry.Current : null;

    public IReadOnlyList<(Scope Scope, LoadedList<T> List)> Held() =>
        [.. entries.Select(entry => (entry.Key, entry.Value.Current)).Where(held => held.Current.HasRows)];

    /// <summary>The shared object for this row: the one known before when it is equal.</summary>
    public T Share(T row)
    {
        var id = source.IdOf(row);
        if (shared.TryGetValue(id, out var known) && source.Same(known, row))
        {
            return known;
        }

        return shared[id] = row;
    }

    /// <summary>A complete reading of every project shows which rows are gone.</summary>
    public void Loaded(Scope scope, IReadOnlyList<T> rows)
    {
        if (scope is not Scope.AllProjects)
        {
            return;
        }

        var alive = rows.Select(source.IdOf).ToHashSet(StringComparer.Ordinal);
        if (source.SaysReach)
        {
            var before = Interlocked.Exchange(ref reach, alive);
            before?.ExceptWith(alive);
            if (before is { Count: > 0 })
            {
                reachLost(before);
            }
        }

        foreach (var id in shared.Keys.Where(id => !alive.Contains(id)).ToList())
        {
            shared.TryRemove(id, out _);
        }
    }

    /// <summary>Whether this many rows fit; the rows this scope contains already are not counted twice.</summary>
    public bool Fits(int rows, Scope scope)
    {
        var held = entries.TryGetValue(scope, out var entry) ? entry.Bytes : 0;
        return fits(((long)rows * source.RowBytes) - held);
    }

    public ProjectId? OwnerOf(string id) => shared.TryGetValue(id, out var row) ? source.ProjectOf(row) : null;

    /// <summary>Reads one row again and patches it into every scope that contains it.</summary>
    public async Task<RaffResult<T>> RereadAsync(RaffClient client, string id, CancellationToken cancel)
    {
        var fresh = new Dictionary<string, T?>();
        var answer = await ReadAsync(client, id, fresh, cancel);
        Patch(fresh);
        return answer;
    }

    /// <summary>Reads one row again and records it, or that it is gone, for <see cref="Patch"/>; records nothing when the API says neither.</summary>
    public async Task<RaffResult<T>> ReadAsync(RaffClient client, string id, Dictionary<string, T?> fresh, CancellationToken cancel)
    {
        var read = source.ReadOne ?? throw new InvalidOperationException($"{source.Name} has no get-by-id.");
        var answer = await read(client, id, cancel);
        switch (answer)
        {
            case RaffResult<T>.Ok ok:
                fresh[id] = Share(ok.Value);
                break;
            case RaffResult<T>.Failed { Error: RaffError.NotFound }:
                shared.TryRemove(id, out _);
                fresh[id] = null;
                break;
        }

        return answer;
    }

    /// <summary>Patches fresh rows into every scope that contains them; null removes a row that is gone.</summary>
    public void Patch(IReadOnlyDictionary<string, T?> fresh)
    {
        foreach (var entry in fresh.Count == 0 ? [] : entries.Values)
        {
            entry.Patch(fresh);
        }
    }

    /// <summary>Follows rows whose status changes without a command, in the scopes that someone sees.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        foreach (var entry in entries.Values.Where(entry => entry.IsSeen))
        {
            await entry.FollowAsync(cancel);
        }
    }

    public bool Remove(IListEntry entry)
    {
        var gone = entries.Where(pair => ReferenceEquals(pair.Value, entry)).Select(pair => pair.Key).FirstOrDefault();
        if (gone is null || !entries.TryRemove(gone, out var removed))
        {
            return false;
        }

        if (entries.IsEmpty)
        {
            shared.Clear();
            return true;
        }

        // Rows that no other scope contains go with their list.
        var held = entries.Values.SelectMany(other => other.Current.Rows).Select(source.IdOf).ToHashSet(StringComparer.Ordinal);
        foreach (var id in removed.Current.Rows.Select(source.IdOf).Where(id => !held.Contains(id)))
        {
            shared.TryRemove(id, out _);
        }

        return true;
    }

    public void Change(Func<T, T> change)
    {
        foreach (var entry in entries.Values)
        {
            entry.Change(row => Share(change(row)));
        }
    }

    public void Reread()
    {
        foreach (var entry in entries.Values)
        {
            if (entry.IsWatched)
            {
                entry.Reread();
            }
            else
            {
                entry.Drop();
            }
        }
    }

    public void DropProjects(IReadOnlySet<string> projects)
    {
        foreach (var (_, entry) in entries.Where(pair => projects.Any(project => pair.Key == Scope.In(new ProjectId(project)))))
        {
            entry.Drop();
        }

        var gone = shared.Where(pair => source.ProjectOf(pair.Value) is { } project && projects.Contains(project.Value)).Select(pair => pair.Key).ToList();
        gone.ForEach(id => shared.TryRemove(id, out _));
        Patch(gone.ToDictionary(id => id, _ => (T?)null));
    }

    public void DropAll()
    {
        shared.Clear();
        foreach (var entry in entries.Values)
        {
            entry.Drop();
        }
    }
}
