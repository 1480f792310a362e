namespace Raff.Console.Sweeps;

/// <summary>How a sweep ended.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Sentence">What happened, for the operator.</param>
/// <param name="Result">What it found out; null unless it is done.</param>
/// <param name="NotStored">Why its result is not in the history; null where it is, or where there is none.</param>
public sealed record SweepOutcome(SweepState State, string Sentence, SweepResult? Result = null, string? NotStored = null);
