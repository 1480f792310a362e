using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Holdings;

/// <summary>
/// Finds resources by name or ID in the cached lists of this key, whatever their scope, and says how much it searched. It
/// loads nothing.
/// </summary>
public sealed class HeldResources(ListStore store, RaffClient client, ResourceKinds kinds)
{
    private const int Most = 20;

    /// <summary>The best hits, exact names and ids first.</summary>
    public ResourceHits Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var byRank = Enumerable.Range(0, MatchRank.None).Select(_ => new List<ResourceHit>()).ToList();
        var read = new List<string>();
        var missing = new List<string>();
        var searched = 0;
        foreach (var kind in kinds.All)
        {
            var (rows, isWhole, total) = Rows(kind);
            if (rows.Count == 0 && !isWhole)
            {
                missing.Add(kind.Plural.ToLowerInvariant());
                continue;
            }

            searched += rows.Count;
            read.Add(isWhole ? $"all {Cells.Count(rows.Count)} {kind.Plural.ToLowerInvariant()}" : $"{Cells.Count(rows.Count)}{(total is { } all ? $" of {Cells.Count(all)}" : "")} {kind.Plural.ToLowerInvariant()}");
            foreach (var row in rows)
            {
                var rank = Rank(row, words);
                if (rank < MatchRank.None && byRank[rank].Count < Most)
                {
                    byRank[rank].Add(new ResourceHit(kind, row, rank));
                }
            }
        }

        return new ResourceHits([.. byRank.SelectMany(hits => hits).Take(Most)], Coverage(searched, read, missing));
    }

    /// <summary>The rows of a kind: the list of all projects where it is cached, else the rows of the lists of single projects together.</summary>
    private (IReadOnlyCollection<IResource> Rows, bool IsWhole, int? Total) Rows(ResourceKind kind)
    {
        var held = store.Held(client, kind.Source);
        var all = held.FirstOrDefault(one => one.Scope is Scope.AllProjects).List;
        if (all is { IsWhole: true } || (all is not null && held.Count == 1))
        {
            return (all.Rows, all.IsWhole, all.Total);
        }

        return (held.SelectMany(one => one.List.Rows).DistinctBy(row => row.Id).ToList(), false, all?.Total);
    }

    /// <summary>An id counts only as a whole or from its beginning: a few letters are in half of all ids.</summary>
    private static int Rank(IResource row, string words) => Math.Min(MatchRank.Of(row.Name, words), row.Id.Value.StartsWith(words, StringComparison.OrdinalIgnoreCase) ? MatchRank.Of(row.Id.Value, words) : MatchRank.None);

    private static string Coverage(int searched, List<string> read, List<string> missing) => (read.Count, missing.Count) switch
    {
        (0, _) => "No list of resources is loaded yet, so no resource was searched. Open a list to load it.",
        (_, 0) when read.All(kind => kind.StartsWith("all ", StringComparison.Ordinal)) => $"Searched all {Cells.Count(searched)} resources.",
        (_, 0) => $"Searched what is loaded: {string.Join(", ", read)}.",
        (_, var more) => $"Searched what is loaded: {string.Join(", ", read)}. Not loaded: {(more <= 2 ? string.Join(", ", missing) : $"{missing[0]} and {more - 1} other kinds")}.",
    };
}
