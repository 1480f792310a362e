using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Cost;

/// <summary>How the cost of a resource changed, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Kind">The route word of its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, the latest that is known.</param>
/// <param name="Project">The project whose cost changed; null where the API does not say.</param>
/// <param name="Before">US dollars a month before; 0 where it was not there, null where the price is unknown.</param>
/// <param name="After">US dollars a month after; 0 where it is no longer there, null where the price is unknown.</param>
/// <param name="What">What differs, in words: "100 GB → 200 GB".</param>
public sealed record CostChange(CostReason Reason, string Kind, string Id, string Name, ProjectId? Project, double? Before, double? After, string What)
{
    /// <summary>The difference a month in US dollars; 0 where one of the prices is unknown.</summary>
    public double Difference => After - Before ?? 0;

    /// <summary>Whether it is no longer there.</summary>
    public bool IsGone => Reason is CostReason.Deleted;
}
