using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Kinds.Holdings;

/// <summary>
/// Searches the lists that are loaded for this key, whatever their scope: everything that the lists' own search fields search, and projects, kinds and
/// statuses besides. It says how much it searched, and loads nothing unless it is told to.
/// </summary>
public sealed class LoadedResources(ListStore store, RaffClient client, ResourceKinds kinds, ProjectDirectory directory)
{
    private const int MaxOfAKind = 5;
    private const int MaxOfTheOnlyKind = 12;
    private const int RowsAtOnce = 8192;

    /// <summary>Projects have a search of their own.</summary>
    private IEnumerable<ResourceKind> Kinds => kinds.All.Concat(kinds.OfAccount.Where(kind => kind.Word != ProjectDirectory.Source.Name));

    /// <summary>The best hits of each kind.</summary>
    public ResourceHits Find(SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var projects = ProjectsMeant(words);
        var found = new List<KindHits>();
        var searched = ImmutableArray.CreateBuilder<SearchedList>();
        foreach (var kind in Kinds)
        {
            var (rows, list) = Rows(kind);
            searched.Add(list);
            if (Scan(kind, rows, new ResourceMatcher(kind, words, projects)) is { Count: > 0 } hits)
            {
                found.Add(hits);
            }
        }

        return new ResourceHits(words.Typed, Best(found), new SearchCoverage(searched.ToImmutable()));
    }

    /// <summary>A row of a loaded list; null where no loaded list has it.</summary>
    public IResource? Row(ResourceKind kind, ResourceId id)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return store.Held(client, kind.Source).SelectMany(held => held.List.Rows).FirstOrDefault(row => row.Id == id);
    }

    /// <summary>Loads every list that is not loaded whole; dispose the answer to let them go.</summary>
    /// <param name="changed">Called on any thread whenever more rows are there.</param>
    public ListLoading Load(Action changed)
    {
        var leases = Kinds.Where(kind => Rows(kind).List.CanLoad).Select(kind => store.Attach(client, kind.Source, Scope.All, changed)).ToList();
        leases.ForEach(lease => lease.LoadAll());
        return new ListLoading(leases);
    }

    /// <summary>The words that each project's name or slug has, as bits.</summary>
    private Dictionary<ProjectId, int> ProjectsMeant(SearchWords words)
    {
        var meant = new Dictionary<ProjectId, int>();
        foreach (var project in directory.Projects.Rows)
        {
            var name = ComparableText.Of(project.Name);
            var bits = ResourceMatcher.Bits(
                words,
                word => SearchWords.RankOfValue(name, word) <= SearchWords.Word || SearchWords.RankOfValue(project.Slug ?? "", word) <= SearchWords.Word);
            if (bits != 0)
            {
                meant[project.Id] = bits;
            }
        }

        return meant;
    }

    /// <summary>The rows of a kind: the list of all projects where it is loaded, else what the lists of single projects have together.</summary>
    private (IReadOnlyList<IResource> Rows, SearchedList List) Rows(ResourceKind kind)
    {
        var held = store.Held(client, kind.Source);
        var all = held.FirstOrDefault(one => one.Scope is Scope.AllProjects).List;
        var rows = all is { IsWhole: true } || (all is not null && held.Count == 1)
            ? all.Rows
            : held.SelectMany(one => one.List.Rows).DistinctBy(row => row.Id).ToList();
        return (rows, new SearchedList(kind, rows.Count, all?.Total)
        {
            IsWhole = all is { IsWhole: true },
            IsLoading = all is { Phase: ListPhase.Loading or ListPhase.Streaming },
            IsStuck = all is { Phase: ListPhase.Failed or ListPhase.Paged { Fits: false } },
        });
    }

    /// <summary>Looks through the rows in parts side by side: someone waits for each letter typed.</summary>
    private static KindHits Scan(ResourceKind kind, IReadOnlyList<IResource> rows, ResourceMatcher matcher)
    {
        var parts = new Part[(rows.Count + RowsAtOnce - 1) / RowsAtOnce];
        Parallel.For(0, parts.Length, at => parts[at] = Part.Of(rows, at * RowsAtOnce, Math.Min(rows.Count, (at + 1) * RowsAtOnce), matcher));
        var best = Enumerable.Range(0, Part.Scores).SelectMany(score => parts.SelectMany(part => part.At(score))).Take(MaxOfTheOnlyKind)
            .Select(row => new ResourceHit(kind, row, matcher.Match(row).Rank, matcher.Describe(row)));
        return new KindHits(kind, [.. best], parts.Sum(part => part.Count), parts.Sum(part => part.InList));
    }

    /// <summary>A few of each kind, so that no kind hides another; a near miss counts only where nothing is closer.</summary>
    private static ImmutableArray<KindHits> Best(List<KindHits> found)
    {
        var nearest = found.SelectMany(kind => kind.Best).Select(hit => hit.Rank).DefaultIfEmpty(SearchWords.None).Min();
        var closest = found.Select(kind => kind with { Best = [.. kind.Best.Where(hit => hit.Rank < SearchWords.Near || nearest == SearchWords.Near)] })
            .Where(kind => kind.Best.Length > 0).ToList();
        return [.. closest.Select(kind => kind with { Best = [.. kind.Best.Take(closest.Count == 1 ? MaxOfTheOnlyKind : MaxOfAKind)] })];
    }

    /// <summary>What was found in a part of the rows: the first few of each score.</summary>
    private sealed class Part
    {
        private readonly List<IResource>?[] byScore = new List<IResource>?[Scores];

        /// <summary>How many scores there are.</summary>
        public static int Scores => RowMatch.None.Score;

        public int Count { get; private set; }

        public int InList { get; private set; }

        public static Part Of(IReadOnlyList<IResource> rows, int from, int to, ResourceMatcher matcher)
        {
            var part = new Part();
            for (var place = from; place < to; place++)
            {
                if (matcher.Match(rows[place]) is { Rank: < SearchWords.None } match)
                {
                    part.Add(rows[place], match);
                }
            }

            return part;
        }

        public List<IResource> At(int score) => byScore[score] ?? [];

        private void Add(IResource row, RowMatch match)
        {
            Count++;
            InList += match.IsInList ? 1 : 0;
            var rows = byScore[match.Score] ??= [];
            if (rows.Count < MaxOfTheOnlyKind)
            {
                rows.Add(row);
            }
        }
    }
}
