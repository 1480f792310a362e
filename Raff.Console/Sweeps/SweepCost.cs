namespace Raff.Console.Sweeps;

/// <summary>What a project's resources of a kind cost a month.</summary>
/// <param name="Project">The project's id.</param>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Monthly">The sum of the known prices.</param>
/// <param name="Unpriced">How many have no known price.</param>
public sealed record SweepCost(string Project, string Kind, double Monthly, int Unpriced);
