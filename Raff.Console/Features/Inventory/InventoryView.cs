using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Domain;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Inventory;

/// <summary>The resources that match a query, in its order, and what they add up to. Pure.</summary>
/// <param name="Items">Those that match.</param>
/// <param name="Groups">Their groups, the largest first; empty where the query does not group.</param>
/// <param name="Monthly">US dollars a month of those that match, as far as prices are known.</param>
/// <param name="Unpriced">How many of them have no known price.</param>
public sealed record InventoryView(ImmutableArray<InventoryItem> Items, ImmutableArray<InventoryGroup> Groups, double Monthly, int Unpriced)
{
    /// <summary>Works it out.</summary>
    /// <param name="all">Every resource of the scope.</param>
    /// <param name="query">The query.</param>
    /// <param name="projectName">The name of a project.</param>
    public static InventoryView Of(IReadOnlyList<InventoryItem> all, InventoryQuery query, Func<ProjectId, string> projectName)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(query);
        List<(string Word, AddressRange? Range)> words =
            [.. SearchWords.Of(query.Search).Words.Select(word => (word, AddressRange.Read(word)))];
        var chosen = query.Filters.Select(filter => (filter.Key, Values: filter.Value.ToHashSet(StringComparer.Ordinal))).ToList();
        var items = Sorted(
            all.AsParallel().AsOrdered().Where(item =>
                chosen.TrueForAll(filter => ValuesOf(item, filter.Key).Any(filter.Values.Contains)) && item.Matches(words)),
            query.Sort, projectName);
        ImmutableArray<InventoryGroup> groups = query.Group is not { } field ? [] :
        [
            .. items.SelectMany(item => ValuesOf(item, field).Select(value => (value, item)))
                .GroupBy(pair => pair.value, pair => pair.item, StringComparer.Ordinal)
                .Select(group => new InventoryGroup(
                    group.Key, group.Count(), group.Sum(item => item.Line.Monthly ?? 0), group.Count(item => item.Line.Monthly is null)))
                .OrderByDescending(group => group.Count).ThenBy(group => group.Value, StringComparer.Ordinal),
        ];
        return new InventoryView(items, groups, items.Sum(item => item.Line.Monthly ?? 0), items.Count(item => item.Line.Monthly is null));
    }

    /// <summary>The values that a resource has of a field; an empty text for none.</summary>
    public static IEnumerable<string> ValuesOf(InventoryItem item, InventoryField field)
    {
        ArgumentNullException.ThrowIfNull(item);
        return field switch
        {
            InventoryField.Kind => [item.Kind.Word],
            InventoryField.Project => [item.Row.ProjectId?.Value ?? ""],
            InventoryField.Status => [item.Status],
            InventoryField.Region => [item.Region],
            InventoryField.Tag => item.Tags.DefaultIfEmpty(""),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    private static ImmutableArray<InventoryItem> Sorted(ParallelQuery<InventoryItem> items, string sort, Func<ProjectId, string> projectName)
    {
        var isDown = sort.StartsWith('-');
        return sort.TrimStart('-') switch
        {
            "kind" => By(item => item.Kind.Plural),
            "project" => By(item => NaturalKey.Of(item.Row.ProjectId is { } project ? projectName(project) : "")),
            "status" => By(item => item.Status),
            "monthly" => By(item => item.Line.Monthly ?? -1),
            "created" => By(item => item.CreatedAt ?? DateTimeOffset.MinValue),
            _ => By(item => NaturalKey.Of(item.Row.Name)),
        };

        ImmutableArray<InventoryItem> By<TKey>(Func<InventoryItem, TKey> key)
        {
            var comparer = typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
            var keyed = items.Select(item => (Key: key(item), item)).ToArray();
            var ordered = isDown ? keyed.OrderByDescending(pair => pair.Key, comparer) : keyed.OrderBy(pair => pair.Key, comparer);
            return [.. ordered.ThenBy(pair => NaturalKey.Of(pair.item.Row.Name), StringComparer.Ordinal).Select(pair => pair.item)];
        }
    }
}
