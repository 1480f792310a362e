namespace Raff.Console.Sweeps.Costs;

/// <summary>The estimated cost at a sweep.</summary>
/// <param name="At">When the sweep began.</param>
/// <param name="Monthly">US dollars a month, by the prices of that time.</param>
/// <param name="Unpriced">How many resources had no known price.</param>
public sealed record CostPoint(DateTimeOffset At, double Monthly, int Unpriced);
