using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>
/// Every cached list of the process, keyed by endpoint, keyed hash of the whole key, list and scope, and shared by all circuits of that key.
/// Its clock (<see cref="TickAsync"/>) refreshes watched lists and evicts unwatched ones that no longer fit.
/// </summary>
public sealed class ListStore(IOptions<ListOptions> lists, IOptions<RaffOptions> raff, TimeProvider clock, ILogger<ListStore> log) : IResourceOwners
{
    private readonly ConcurrentDictionary<(Uri Endpoint, KeyFingerprint Key, string List), IListGroup> groups = new();
    private readonly ConditionalWeakTable<RaffClient, object> away = [];
    private readonly ConditionalWeakTable<RaffClient, object> brief = [];
    private readonly ListOptions options = lists.Value;

    /// <summary>Raised on any thread when a row, or a whole list, was changed or may have been.</summary>
    public event Action<ListChange>? Changed;

    /// <summary>Approximate size of all rows in bytes.</summary>
    public long Bytes => groups.Values.SelectMany(group => group.Entries).Sum(entry => entry.Bytes);

    /// <summary>How many viewers are attached to lists.</summary>
    public int Viewers => groups.Values.SelectMany(group => group.Entries).Sum(entry => entry.Viewers);

    /// <summary>Attaches a viewer to a list and starts reading it where that is due.</summary>
    /// <param name="client">The viewer's client; it says which endpoint and key.</param>
    /// <param name="source">The list.</param>
    /// <param name="scope">One project or all.</param>
    /// <param name="changed">Called on any thread whenever there is a newer list.</param>
    /// <param name="isReading">Whether it reads the list once, for no page: then nothing is refreshed or followed for it.</param>
    public ListLease<T> Attach<T>(RaffClient client, ListSource<T> source, Scope scope, Action changed, bool isReading = false)
        where T : class =>
        Group(client, source).Entry(scope, client).Attach(client, changed, isReading);

    /// <summary>Notes whether a viewer's connection is down: for no one but such viewers, nothing is refreshed or followed.</summary>
    public void SetAway(RaffClient viewer, bool isAway)
    {
        if (isAway)
        {
            away.AddOrUpdate(viewer, this);
        }
        else
        {
            away.Remove(viewer);
        }
    }

    /// <summary>
    /// Notes that a viewer shows the HTML of a page, whose circuit follows: what it reads goes on for a while after it has left, and the circuit joins it
    /// instead of reading again.
    /// </summary>
    public void SetBrief(RaffClient viewer) => brief.AddOrUpdate(viewer, this);

    /// <summary>A cached list, without reading or attaching anything; null when it is not cached.</summary>
    public LoadedList<T>? Peek<T>(RaffClient client, ListSource<T> source, Scope scope)
        where T : class =>
        groups.TryGetValue((client.Connection.Endpoint, client.Fingerprint, source.Name), out var group) ? ((ListGroup<T>)group).Peek(scope) : null;

    /// <summary>Every cached scope of a list, without reading or attaching anything.</summary>
    public IReadOnlyList<(Scope Scope, LoadedList<T> List)> Held<T>(RaffClient client, ListSource<T> source)
        where T : class =>
        groups.TryGetValue((client.Connection.Endpoint, client.Fingerprint, source.Name), out var group) ? ((ListGroup<T>)group).Held() : [];

    /// <summary>Reads one row again, after a mutation, and patches it into every list that contains it.</summary>
    public async Task<RaffResult<T>> RereadAsync<T>(RaffClient client, ListSource<T> source, string id, CancellationToken cancel)
        where T : class
    {
        var group = Group(client, source);
        var owner = group.OwnerOf(id);
        var answer = await group.RereadAsync(client, id, cancel);
        if (answer is RaffResult<T>.Ok { Value: var row })
        {
            Changed?.Invoke(new ListChange(client, source.Name, id, source.ProjectOf(row) ?? owner, IsGone: false));
        }
        else if (answer is RaffResult<T>.Failed { Error: RaffError.NotFound })
        {
            Changed?.Invoke(new ListChange(client, source.Name, id, owner, IsGone: true));
        }

        return answer;
    }

    /// <summary>Updates the rows of a list with what is known from elsewhere, in every scope; a row returned unchanged stays.</summary>
    public void Change<T>(RaffClient client, ListSource<T> source, Func<T, T> change)
        where T : class
    {
        if (groups.TryGetValue((client.Connection.Endpoint, client.Fingerprint, source.Name), out var group))
        {
            ((ListGroup<T>)group).Change(change);
        }
    }

    /// <summary>Something in a list was changed: it is read again where it is watched, and dropped where it is not.</summary>
    /// <param name="client">The viewer's client; it says which endpoint and key.</param>
    /// <param name="list">The list's name (<see cref="ListSource{T}.Name"/>), whatever its rows are.</param>
    public void Reread(RaffClient client, string list)
    {
        if (groups.TryGetValue((client.Connection.Endpoint, client.Fingerprint, list), out var group))
        {
            group.Reread();
        }

        Changed?.Invoke(new ListChange(client, list, null, null, IsGone: false));
    }

    /// <summary>The set of reachable projects changed, or the key did: no cached list of it is valid any more.</summary>
    public void DropAll(RaffClient client)
    {
        foreach (var (_, group) in groups.Where(pair => pair.Key.Endpoint == client.Connection.Endpoint && pair.Key.Key == client.Fingerprint))
        {
            group.DropAll();
        }
    }

    /// <inheritdoc />
    public ProjectId? OwnerOf(KeyFingerprint key, string endpointPath, ResourceId id) =>
        groups.Where(pair => pair.Key.Key == key && pair.Key.List == endpointPath).Select(pair => pair.Value.OwnerOf(id.Value))
            .FirstOrDefault(owner => owner is not null);

    /// <summary>One tick: refreshes watched lists that are due, follows rows in transition, evicts what does not fit.</summary>
    public async Task TickAsync(CancellationToken cancel)
    {
        foreach (var group in groups.Values)
        {
            foreach (var entry in group.Entries)
            {
                entry.Tick();
            }

            try
            {
                await group.FollowAsync(cancel);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // An error in one list must not stop the clock of the others.
                log.LogWarning("Rows in transition could not be followed: {Kind}", error.GetType().Name);
            }
        }

        MakeRoom(0);
    }

    /// <summary>The key reaches fewer projects: their rows go, everything else stays. A project more is read when a list is read again.</summary>
    private void DropProjects(Uri endpoint, KeyFingerprint key, string but, IReadOnlySet<string> projects)
    {
        foreach (var (_, group) in groups.Where(pair => pair.Key.Endpoint == endpoint && pair.Key.Key == key && pair.Key.List != but))
        {
            group.DropProjects(projects);
        }
    }

    private bool IsBrief(RaffClient viewer) => brief.TryGetValue(viewer, out _);

    private bool IsAway(RaffClient viewer) => away.TryGetValue(viewer, out _);

    private ListGroup<T> Group<T>(RaffClient client, ListSource<T> source)
        where T : class =>
        (ListGroup<T>)groups.GetOrAdd(
            (client.Connection.Endpoint, client.Fingerprint, source.Name),
            of => new ListGroup<T>(
                source, raff.Value.PageSize, MakeRoom, IsAway, IsBrief, gone => DropProjects(of.Endpoint, of.Key, of.List, gone), options, clock));

    /// <summary>Evicts unwatched lists, the least recently used first, until this many more bytes fit; false when they cannot.</summary>
    private bool MakeRoom(long more)
    {
        var most = (long)options.MaxMegabytes * 1024 * 1024;
        var total = Bytes + more;
        if (total <= most)
        {
            return true;
        }

        var unwatched = groups.Values.SelectMany(group => group.Entries.Select(entry => (group, entry))).Where(pair => !pair.entry.IsWatched)
            .OrderBy(pair => pair.entry.LastUsed);
        foreach (var (group, entry) in unwatched.ToList())
        {
            if (total <= most)
            {
                break;
            }

            total -= entry.Bytes;
            group.Remove(entry);
        }

        return total <= most;
    }
}
