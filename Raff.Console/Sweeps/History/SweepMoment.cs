namespace Raff.Console.Sweeps.History;

/// <summary>A sweep that can be compared with another.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it began.</param>
public sealed record SweepMoment(long Id, DateTimeOffset At);
