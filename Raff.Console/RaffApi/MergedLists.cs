using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.RaffApi;

/// <summary>
/// Lists over all projects at an endpoint that demands a project for them (public IPs, docs/raff-api.md#h2): one call per reachable project, merged by
/// id. The merged list is cached briefly so that its pages fit together; requesting the first page, or any change, builds it again.
/// </summary>
internal sealed class MergedLists(TimeProvider time)
{
    /// <summary>How long the pages after the first are served from one merged list.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>How long the list of reachable projects is cached.</summary>
    public static readonly TimeSpan ProjectsLifetime = TimeSpan.FromSeconds(15);

    /// <summary>The number of projects read at the same time.</summary>
    public const int Parallel = 8;

    private const int MaxEntries = 64;
    private const string Projects = "projects";

    private readonly Lock gate = new();
    private readonly Dictionary<(KeyFingerprint Key, string Name), (object Value, DateTimeOffset At)> cache = [];

    /// <summary>One page of the merged list.</summary>
    public async Task<RaffResult<ListPage<T>>> PageAsync<T>(
        RaffClient client, ResourceEndpoint<T> endpoint, PageRequest page, Lane lane, CancellationToken cancellationToken)
        where T : IResource
    {
        var name = $"{endpoint.Path}?{string.Join('&', page.Filters.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}"))}";
        if (page.Offset == 0 || !TryGet((client.Fingerprint, name), Lifetime, out Merged<T>? merged))
        {
            var loaded = await LoadAsync(client, endpoint, page, lane, cancellationToken);
            if (!loaded.TryGet(out merged, out var error))
            {
                return new RaffResult<ListPage<T>>.Failed(error);
            }

            Store((client.Fingerprint, name), merged);
        }

        var rows = merged!.Rows.Skip(page.Offset).Take(page.Limit).ToArray();
        return new RaffResult<ListPage<T>>.Ok(new ListPage<T>(
            rows, rows.Length, merged.Rows.Count, page.Offset == 0 ? merged.Foreign : 0, page.Offset + rows.Length >= merged.Rows.Count, merged.Refused)
        {
            Unreadable = page.Offset == 0 ? merged.Unreadable : 0,
        });
    }

    /// <summary>The projects the key can reach, cached briefly.</summary>
    public async Task<RaffResult<IReadOnlyList<Project>>> ReachableProjectsAsync(RaffClient client, Lane lane, CancellationToken cancellationToken)
    {
        if (TryGet((client.Fingerprint, Projects), ProjectsLifetime, out IReadOnlyList<Project>? known))
        {
            return new RaffResult<IReadOnlyList<Project>>.Ok(known!);
        }

        var all = await RaffClient.ReadAllAsync(offset => client.ListProjectsAsync(new PageRequest(offset, client.PageSize), lane, cancellationToken));
        if (all is RaffResult<IReadOnlyList<Project>>.Ok ok)
        {
            Store((client.Fingerprint, Projects), ok.Value);
        }

        return all;
    }

    /// <summary>Drops the cached lists of a key after a change.</summary>
    public void Forget(KeyFingerprint key)
    {
        lock (gate)
        {
            foreach (var entry in cache.Keys.Where(one => one.Key == key).ToList())
            {
                cache.Remove(entry);
            }
        }
    }

    /// <summary>Makes a call for every reachable project, a few at a time.</summary>
    public async Task<RaffResult<IReadOnlyList<(ProjectId Project, RaffResult<T> Result)>>> ForEachProjectAsync<T>(
        RaffClient client, Lane lane, Func<ProjectId, CancellationToken, Task<RaffResult<T>>> ask, CancellationToken cancellationToken)
    {
        var projects = await ReachableProjectsAsync(client, lane, cancellationToken);
        if (!projects.TryGet(out var reachable, out var error))
        {
            return new RaffResult<IReadOnlyList<(ProjectId, RaffResult<T>)>>.Failed(error);
        }

        var answers = new (ProjectId Project, RaffResult<T> Result)[reachable.Count];
        await System.Threading.Tasks.Parallel.ForAsync(
            0,
            reachable.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (place, token) => answers[place] = (reachable[place].Id, await ask(reachable[place].Id, token)));
        var failures = answers.Select(one => one.Result).OfType<RaffResult<T>.Failed>().ToList();
        // A rejected key is one error, not a list of projects that did not answer. The same if no project answered.
        return failures.Find(one => one.Error is RaffError.Unauthorized) is { } dead
            ? new RaffResult<IReadOnlyList<(ProjectId, RaffResult<T>)>>.Failed(dead.Error)
            : failures.Count > 0 && failures.Count == answers.Length
                ? new RaffResult<IReadOnlyList<(ProjectId, RaffResult<T>)>>.Failed(failures[0].Error)
                : new RaffResult<IReadOnlyList<(ProjectId, RaffResult<T>)>>.Ok(answers);
    }

    private async Task<RaffResult<Merged<T>>> LoadAsync<T>(
        RaffClient client, ResourceEndpoint<T> endpoint, PageRequest page, Lane lane, CancellationToken cancellationToken)
        where T : IResource
    {
        var foreign = 0;
        var unreadable = 0;
        var answers = await ForEachProjectAsync(
            client,
            lane,
            (project, token) => RaffClient.ReadAllAsync(async offset =>
            {
                var one = await client.ListAsync(endpoint, Scope.In(project), page with { Offset = offset, Limit = client.PageSize }, lane, token);
                if (one.TryGet(out var read, out _))
                {
                    Interlocked.Add(ref foreign, read.Foreign);
                    Interlocked.Add(ref unreadable, read.Unreadable);
                }

                return one;
            }),
            cancellationToken);
        return answers.Map(each => new Merged<T>(
            [.. each.SelectMany(one => one.Result is RaffResult<IReadOnlyList<T>>.Ok ok ? ok.Value : []).DistinctBy(row => row.Id)],
            [.. each.SelectMany(one => one.Result.Match<ProjectFailure[]>(_ => [], error => [new ProjectFailure(one.Project, error)]))],
            foreign,
            unreadable));
    }

    private bool TryGet<TValue>((KeyFingerprint Key, string Name) name, TimeSpan lifetime, out TValue? value)
        where TValue : class
    {
        lock (gate)
        {
            value = cache.TryGetValue(name, out var entry) && time.GetUtcNow() - entry.At < lifetime ? entry.Value as TValue : null;
            return value is not null;
        }
    }

    private void Store((KeyFingerprint Key, string Name) name, object value)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            foreach (var old in cache.Where(one => now - one.Value.At >= Lifetime).Select(one => one.Key).ToList())
            {
                cache.Remove(old);
            }

            if (cache.Count >= MaxEntries)
            {
                cache.Remove(cache.MinBy(one => one.Value.At).Key);
            }

            cache[name] = (value, now);
        }
    }

    private sealed record Merged<T>(IReadOnlyList<T> Rows, IReadOnlyList<ProjectFailure> Refused, int Foreign, int Unreadable);
}
