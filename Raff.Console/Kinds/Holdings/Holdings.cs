using Raff.Console.Domain.Cost;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Holdings;

/// <summary>What the cached lists say by project: counts by kind and the estimated cost, and which kinds that covers.</summary>
/// <param name="Kinds">The kinds whose complete list is cached.</param>
/// <param name="Projects">The projects, the dearest first.</param>
/// <param name="Monthly">The estimated cost per month in US dollars of the cached kinds.</param>
/// <param name="Unpriced">Rows that nothing says the price of.</param>
/// <param name="Refused">By kind word, the projects whose rows are in no list, since they did not answer.</param>
/// <param name="Statuses">How many rows of a cached kind, by its word, have each status; in the order of the kind.</param>
public sealed record Holdings(
    IReadOnlyList<ResourceKind> Kinds,
    IReadOnlyList<ProjectHoldings> Projects,
    double Monthly,
    int Unpriced,
    IReadOnlyDictionary<string, IReadOnlyList<ProjectFailure>> Refused,
    IReadOnlyDictionary<string, IReadOnlyList<(string Status, int Count)>> Statuses)
{
    /// <summary>The estimated cost per month in US dollars of each cached kind, by its word.</summary>
    public IReadOnlyDictionary<string, double> MonthlyByKind { get; init; } = new Dictionary<string, double>();

    /// <summary>Nothing is cached.</summary>
    public static Holdings None { get; } = new([], [], 0, 0, new Dictionary<string, IReadOnlyList<ProjectFailure>>(),
        new Dictionary<string, IReadOnlyList<(string Status, int Count)>>());

    /// <summary>Reads the cached lists; starts no loading.</summary>
    public static Holdings Of(ListStore store, RaffClient client, ResourceKinds kinds, Scope scope, PriceBook prices)
    {
        var held = kinds.All.Select(kind => (kind, list: store.Peek(client, kind.Source, scope))).Where(pair => pair.list is { IsWhole: true }).ToList();
        var projects = new Dictionary<string, (ProjectId? Id, Dictionary<string, int> Counts, double Monthly)>(StringComparer.Ordinal);
        var total = 0d;
        var unpriced = 0;
        var byKind = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (kind, list) in held)
        {
            foreach (var (row, monthly) in kind.Prices(list!.Rows, prices))
            {
                var key = row.ProjectId?.Value ?? "";
                var project = projects.TryGetValue(key, out var known) ? known : (row.ProjectId, new Dictionary<string, int>(StringComparer.Ordinal), 0);
                project.Counts[kind.Word] = project.Counts.GetValueOrDefault(kind.Word) + 1;
                projects[key] = (project.Id, project.Counts, project.Monthly + (monthly ?? 0));
                total += monthly ?? 0;
                byKind[kind.Word] = byKind.GetValueOrDefault(kind.Word) + (monthly ?? 0);
                unpriced += monthly is null ? 1 : 0;
            }
        }

        return new Holdings(
            [.. held.Select(pair => pair.kind)],
            [.. projects.OrderByDescending(pair => pair.Value.Monthly).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new ProjectHoldings(pair.Value.Id, pair.Value.Counts, pair.Value.Monthly))],
            total,
            unpriced,
            held.Where(pair => pair.list!.Refused.Count > 0).ToDictionary(pair => pair.kind.Word, pair => pair.list!.Refused, StringComparer.Ordinal),
            held.ToDictionary(pair => pair.kind.Word, pair => ByStatus(pair.kind, pair.list!.Rows), StringComparer.Ordinal))
        { MonthlyByKind = byKind };
    }

    private static IReadOnlyList<(string Status, int Count)> ByStatus(ResourceKind kind, IReadOnlyList<IResource> rows)
    {
        if (kind.StatusOf is not { } statusOf)
        {
            return [];
        }

        var known = kind.Filters.First(filter => filter.Field == "status").Known;
        return [.. rows.CountBy(statusOf, StringComparer.Ordinal).OrderBy(pair => known.IndexOf(pair.Key) is var place and >= 0 ? place : known.Length)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
    }
}
