using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Scopes;

/// <summary>
/// The account's projects as a tab knows them: finds the project of a URL, names the project of a row, searches. The list streams in
/// the background; no page waits for it. Scoped: one per circuit; the list itself is shared between all circuits of a key.
/// </summary>
public sealed class ProjectDirectory(RaffClient client, ListStore store, ProjectMarks marks, ProjectVisits visits, SlugMemory slugs, TimeProvider clock)
    : IDisposable
{
    private const int PageSize = 200;
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(1);

    /// <summary>The list of projects as a source of rows; account level, so its scope is always all.</summary>
    public static readonly ListSource<Project> Source = new()
    {
        Name = "projects",
        Read = (client, _, page, lane, cancel) => client.ListProjectsAsync(page, lane, cancel),
        ReadOne = (client, id, cancel) => client.GetProjectAsync(new ProjectId(id), Lane.Interactive, cancel),
        IdOf = project => project.Id.Value,
        RowBytes = 500,
        SaysReach = true,
    };

    private readonly HashSet<ProjectId> missing = [];
    private readonly Dictionary<string, (ProjectCard Card, long At, DateTimeOffset Seen)> recalled = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private ListLease<Project>? lease;

    /// <summary>Raised on any thread when the list, a mark or a visit changed.</summary>
    public event Action? Changed;

    /// <summary>The list, as far as it is loaded.</summary>
    public LoadedList<Project> Projects => Lease().Current;

    /// <summary>
    /// Finds the project that a URL names by slug or id: first as remembered, checked by get-by-id, then in the list. Ok(null) if no reachable
    /// project matches.
    /// </summary>
    public async Task<RaffResult<ProjectCard?>> FindAsync(string segment, CancellationToken cancel)
    {
        if ((Listed(segment) ?? await slugs.FindAsync(segment, cancel)) is { } known)
        {
            var checkedAnswer = await client.GetProjectAsync(known, Lane.Interactive, cancel);
            if (checkedAnswer is RaffResult<Project>.Ok { Value: var project } && IsNamed(project, segment))
            {
                return Found(project);
            }

            if (checkedAnswer is RaffResult<Project>.Failed { Error: { IsPassing: true } error })
            {
                return new RaffResult<ProjectCard?>.Failed(error);
            }

            await slugs.ForgetAsync(segment, cancel);
        }

        return (await ListAsync(0, cancel)).TryGet(out var first, out var refused)
            ? await FindAsync(first, segment, cancel)
            : new RaffResult<ProjectCard?>.Failed(refused);
    }

    /// <summary>The project of an id; null when it cannot be read.</summary>
    public async Task<ProjectCard?> GetAsync(ProjectId id, CancellationToken cancel) =>
        await client.GetProjectAsync(id, Lane.Interactive, cancel) is RaffResult<Project>.Ok { Value: var project } ? Found(project).Value : null;

    /// <summary>The project of a URL if this tab already knows it, so that a switch needs no lookup.</summary>
    public ProjectCard? Recall(string segment)
    {
        lock (gate)
        {
            return recalled.TryGetValue(segment, out var seen) && clock.GetElapsedTime(seen.At) < Trusted ? WithMark(seen.Card) : null;
        }
    }

    /// <summary>Remembers a project that the operator chose from the list.</summary>
    public void Remember(ActiveScope scope)
    {
        if (scope.Card is { } card)
        {
            lock (gate)
            {
                recalled[card.Segment] = (card, clock.GetTimestamp(), clock.GetUtcNow());
            }
        }
    }

    /// <summary>The card of a row's project; it shows the id until the list has the name.</summary>
    public ProjectCard CardOf(ProjectId id)
    {
        if (Latest(id) is { } known)
        {
            return known;
        }

        ReadFor(id);
        return new ProjectCard(id, id.Value, id.Value, marks.IsProtected(id));
    }

    /// <summary>A project as last read, in the list or on its own; null if unknown.</summary>
    public ProjectCard? Latest(ProjectId id)
    {
        var seen = Recalled(id);
        return Indexed().ById.TryGetValue(id, out var project)
            && !(seen?.Seen > Projects.AsOf) ? Card(project) : seen is { } alone ? WithMark(alone.Card) : null;
    }

    /// <summary>Whether the loaded part of the list contains a project.</summary>
    public bool IsKnown(ProjectId id) => Indexed().ById.ContainsKey(id);

    /// <summary>
    /// The projects whose name, slug or id contains the words: exact names first, then those that begin with them, then the rest, each by name. A list
    /// that is too large to load automatically is loaded completely when someone searches, so that every project can be found.
    /// </summary>
    /// <param name="words">What to look for; empty for every project.</param>
    /// <param name="max">The maximum number of hits to return.</param>
    public ProjectHits Search(string words, int max)
    {
        var text = words.Trim();
        var sorted = Indexed().ByName;
        if (text.Length == 0)
        {
            return new ProjectHits(sorted.Count, [.. sorted.Take(max).Select(Card)]);
        }

        Lease().LoadAll();
        var hits = Indexed().Search(text);
        return new ProjectHits(hits.Count, [.. hits.Take(max).Select(Card)]);
    }

    /// <summary>Starts loading the list in the background, so that the switcher has it when it opens.</summary>
    public void Begin() => Lease();

    /// <summary>Loads the rest of a list that is too large to load automatically.</summary>
    public void ReadAll() => Lease().LoadAll();

    /// <summary>Waits until the list is whole, for an export that must not leave anything out.</summary>
    public async Task<RaffResult<LoadedList<Project>>> WholeAsync(CancellationToken cancel) => await Lease().WholeAsync(cancel) switch
    {
        { Phase: ListPhase.Failed { Error: var error } } => new RaffResult<LoadedList<Project>>.Failed(error),
        var list => new RaffResult<LoadedList<Project>>.Ok(list),
    };

    /// <summary>Whether this operator pinned a project.</summary>
    public bool IsPinned(ProjectId project) => visits.Pinned.Contains(project);

    /// <summary>The projects this operator pinned, by name.</summary>
    public IReadOnlyList<ProjectCard> Pinned() => [.. visits.Pinned.Select(CardOf).OrderBy(card => card.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The projects this operator visited last, the latest first, without the pinned.</summary>
    public IReadOnlyList<ProjectCard> Recent() => [.. visits.Recent.Where(id => !visits.Pinned.Contains(id)).Select(CardOf)];

    /// <summary>Loads marks, pins and visits; once per circuit.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        await marks.LoadAsync(cancel);
        await visits.LoadAsync(cancel);
        Changed?.Invoke();
    }

    /// <summary>Records a visit of a project.</summary>
    public async Task VisitedAsync(ProjectId project, CancellationToken cancel)
    {
        var stored = visits.VisitedAsync(project, cancel);
        Changed?.Invoke();
        await stored;
    }

    /// <summary>Pins or unpins a project.</summary>
    public async Task PinAsync(ProjectId project, bool isPinned, CancellationToken cancel)
    {
        var stored = visits.PinAsync(project, isPinned, cancel);
        Changed?.Invoke();
        await stored;
    }

    /// <summary>Reads the list again.</summary>
    public void Refresh() => Lease().Refresh();

    /// <inheritdoc />
    public void Dispose() => lease?.Dispose();

    private Task<RaffResult<ListPage<Project>>> ListAsync(int offset, CancellationToken cancel) =>
        client.ListProjectsAsync(new PageRequest(offset, PageSize), Lane.Interactive, cancel);

    /// <summary>Searches the list from its first page.</summary>
    private async Task<RaffResult<ProjectCard?>> FindAsync(ListPage<Project> first, string segment, CancellationToken cancel)
    {
        var rows = first.Rows.ToList();
        var offset = first.Received;
        var isEnd = first.IsLast || first.Received == 0;
        while (!isEnd && !rows.Exists(project => IsNamed(project, segment)))
        {
            // If the server gives a total, the other pages are read in parallel; otherwise one after the other.
            var pages = offset == first.Received && first.Total is { } total ? Math.Max(1, (total - 1) / first.Received) : 1;
            foreach (var answer in await Task.WhenAll(Enumerable.Range(0, pages).Select(page => ListAsync(offset + (page * first.Received), cancel))))
            {
                if (answer is not RaffResult<ListPage<Project>>.Ok { Value: var page })
                {
                    return new RaffResult<ProjectCard?>.Failed(((RaffResult<ListPage<Project>>.Failed)answer).Error);
                }

                rows.AddRange(page.Rows);
                isEnd |= page.IsLast || page.Received == 0;
            }

            offset += pages * first.Received;
        }

        if (rows.Find(project => IsNamed(project, segment)) is { } exact)
        {
            // Not awaited: it only saves a lookup next time.
            _ = slugs.RememberAsync(segment, exact.Id, CancellationToken.None);
            return Found(exact);
        }

        // URLs are typed in any letter case. An exact slug comes first, since two slugs might differ only in case.
        return rows.Find(project =>
            string.Equals(project.Slug, segment, StringComparison.OrdinalIgnoreCase)) is { } similar ? Found(similar) : new RaffResult<ProjectCard?>.Ok(null);
    }

    private ProjectId? Listed(string segment) => Indexed().BySegment.TryGetValue(segment, out var project) ? project.Id : null;

    private static bool IsNamed(Project project, string segment) => project.Slug == segment || project.Id.Value == segment;

    private ProjectCard Card(Project project) => ProjectCard.Of(project, marks.IsProtected(project.Id));

    private (ProjectCard Card, DateTimeOffset Seen)? Recalled(ProjectId id)
    {
        lock (gate)
        {
            var found = recalled.Values.Where(seen => seen.Card.Id == id).ToList();
            return found.Count == 0 ? null : found.Select(seen => (seen.Card, seen.Seen)).MaxBy(seen => seen.Seen);
        }
    }

    /// <summary>A row names a project that the complete list does not contain: it is new, so the list is read again, once per project.</summary>
    private void ReadFor(ProjectId id)
    {
        if (!Projects.IsWhole)
        {
            return;
        }

        lock (gate)
        {
            if (!missing.Add(id))
            {
                return;
            }
        }

        Lease().Refresh();
    }

    private ProjectCard WithMark(ProjectCard card) => card with { IsProtected = marks.IsProtected(card.Id) };

    private RaffResult<ProjectCard?>.Ok Found(Project project)
    {
        var card = Card(project);
        Remember(new ActiveScope.OneProject(card));
        return new RaffResult<ProjectCard?>.Ok(card);
    }

    private ListLease<Project> Lease()
    {
        lock (gate)
        {
            return lease ??= store.Attach(client, Source, Scope.All, () => Changed?.Invoke());
        }
    }

    private ProjectIndex Indexed() => ProjectIndex.Of(Projects.Rows);
}
