using System.Collections.Immutable;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>
/// The rows around the one that a detail page shows, in the order that their list had when the page was opened: "Previous" and "Next" go through them, also
/// where a change has since moved a row or taken it out of the filter.
/// </summary>
/// <param name="List">Which list; its page says nothing here.</param>
/// <param name="First">The place of the first step in the list, from 0.</param>
/// <param name="Count">How many rows the list has with its filters.</param>
/// <param name="Steps">The rows.</param>
public sealed record ListTrail(ListRequest List, int First, int Count, ImmutableArray<TrailStep> Steps)
{
    /// <summary>How many rows it holds before and behind the one it was made for; a tab does not keep a large list alive.</summary>
    public const int Reach = 100;

    /// <summary>Whether it goes through a list: the same rows in the same order.</summary>
    public bool IsOf(ListRequest list) => list.SharesRowsWith(List) && list.Query.ViewKey == List.Query.ViewKey;

    /// <summary>Whether a row's neighbors are known, or that it has none.</summary>
    public bool Knows(ResourceId id) => IndexOf(id) is { } index && (index > 0 || First == 0) && (index < Steps.Length - 1 || First + Steps.Length == Count);

    /// <summary>The place of a row in the list, from 0; null where it is not known.</summary>
    public int? PlaceOf(ResourceId id) => First + IndexOf(id);

    /// <summary>The row before another; null at the beginning.</summary>
    public TrailStep? Before(ResourceId id) => IndexOf(id) is > 0 and { } index ? Steps[index - 1] : null;

    /// <summary>The row behind another; null at the end.</summary>
    public TrailStep? After(ResourceId id) => IndexOf(id) is { } index && index < Steps.Length - 1 ? Steps[index + 1] : null;

    /// <summary>The page of the list that shows a place.</summary>
    public int PageOf(int place) => (place / List.Query.Size) + 1;

    private int? IndexOf(ResourceId id)
    {
        for (var index = 0; index < Steps.Length; index++)
        {
            if (Steps[index].Id == id)
            {
                return index;
            }
        }

        return null;
    }
}
