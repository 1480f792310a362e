using System.Collections.Immutable;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>The groups of a filtered list, each summed up; worked out once for as long as the rows are the same.</summary>
/// <param name="kind">The kind.</param>
internal sealed class ListGroups(ResourceKind kind)
{
    private (int[] Places, ILookup<string, int> Groups)? known;

    /// <summary>The groups of the rows of a page, with what they sum up to over every page.</summary>
    /// <param name="list">The list.</param>
    /// <param name="places">The filtered places.</param>
    /// <param name="page">Those of the page.</param>
    /// <param name="context">What prices are worked out from.</param>
    public ImmutableDictionary<string, string> Of(LoadedList<IResource> list, int[] places, IEnumerable<int> page, RowContext context)
    {
        if (kind.GroupColumn?.VmOf is not { } groupOf)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        string Of(int place) => groupOf(list.Rows[place]) ?? "";
        var groups = known is { } before && ReferenceEquals(before.Places, places) ? before.Groups : places.ToLookup(Of, StringComparer.Ordinal);
        known = (places, groups);
        return page.Select(Of).Distinct(StringComparer.Ordinal)
            .ToImmutableDictionary(group => group, group => ListTotals.Of(kind, list.Rows, [.. groups[group]], context).In(kind), StringComparer.Ordinal);
    }
}
