namespace Raff.Console.Sweeps;

/// <summary>How far a sweep is.</summary>
/// <param name="Step">What it does now, in words.</param>
/// <param name="Calls">How many calls it has made, as far as they are counted.</param>
/// <param name="CallsTotal">How many it expects to make; null until that is known.</param>
/// <param name="Left">How long it will still take; null until that is known.</param>
public sealed record SweepProgress(string Step, int Calls, int? CallsTotal, TimeSpan? Left)
{
    /// <summary>The share that is done, in percent; null until that is known.</summary>
    public double? Percent => CallsTotal is > 0 and { } total ? Math.Min(100, 100.0 * Calls / total) : null;
}
