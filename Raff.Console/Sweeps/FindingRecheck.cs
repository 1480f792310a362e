namespace Raff.Console.Sweeps;

/// <summary>What became of a finding after its resource changed; the next sweep confirms it.</summary>
/// <param name="At">When it was looked at again.</param>
/// <param name="Now">The finding as it is now; null where it is fixed.</param>
public sealed record FindingRecheck(DateTimeOffset At, SweepFinding? Now)
{
    /// <summary>Whether nothing is found any more.</summary>
    public bool IsFixed => Now is null;
}
