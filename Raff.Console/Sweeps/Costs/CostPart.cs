namespace Raff.Console.Sweeps.Costs;

/// <summary>What the resources of a kind in a project cost a month at two sweeps.</summary>
/// <param name="Project">The project's id.</param>
/// <param name="Kind">The kind, as its route word.</param>
/// <param name="Before">At the earlier sweep; 0 where there is none.</param>
/// <param name="After">At the later one.</param>
public sealed record CostPart(string Project, string Kind, double Before, double After);
