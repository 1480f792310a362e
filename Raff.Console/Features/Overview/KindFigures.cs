using System.Collections.Immutable;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;

namespace Raff.Console.Features.Overview;

/// <summary>What the tiles show about each kind, from the API's counts and the loaded lists.</summary>
/// <param name="Counts">The counts of the page's scope, by kind.</param>
/// <param name="Held">The figures from the loaded lists.</param>
public sealed record KindFigures(ImmutableDictionary<string, KindCount> Counts, Holdings Held)
{
    /// <summary>The count of a kind.</summary>
    public KindCount CountOf(ResourceKind kind) => Counts.GetValueOrDefault(kind.Word, new KindCount());

    /// <summary>The API's counts by status; for a kind without a status filter, the counts from the loaded list.</summary>
    public IEnumerable<(string Status, int Count)> StatusesOf(ResourceKind kind) => CountOf(kind).ByStatus is { IsEmpty: false } counts
        ? kind.Statuses.Select(status => (status, counts.GetValueOrDefault(status))).Where(counted => counted.Item2 > 0)
        : Held.Statuses.GetValueOrDefault(kind.Word, []);

    /// <summary>
    /// Whether every status of a kind is known: counted by the API, or from its loaded list. A partial count must not look like nothing in transition.
    /// </summary>
    public bool IsCounted(ResourceKind kind) =>
        Held.Statuses.ContainsKey(kind.Word) || (!kind.Statuses.IsEmpty && kind.Statuses.All(CountOf(kind).ByStatus.ContainsKey));

    /// <summary>The resources of a kind that are in transition.</summary>
    public IEnumerable<(ResourceKind Kind, string Status, int Count)> InTransition(ResourceKind kind) =>
        StatusesOf(kind).Where(counted => kind.ToneOf(counted.Status) == "busy").Select(counted => (kind, counted.Status, counted.Count));
}
