namespace Raff.Console.Emulator.Lifecycle;

/// <summary>An intermediate status, and how long the resource stays in it.</summary>
/// <param name="Status">The status.</param>
/// <param name="Share">How long, as a share of <c>Emulator:OperationSeconds</c>.</param>
internal readonly record struct Step(string Status, double Share);
