namespace Raff.Console.Sweeps;

/// <summary>Where a sweep stands.</summary>
public enum SweepState
{
    /// <summary>It reads or evaluates.</summary>
    Running,

    /// <summary>It ended with findings, whether or not they could be stored.</summary>
    Done,

    /// <summary>Someone canceled it; nothing was stored.</summary>
    Canceled,

    /// <summary>It could not read anything; nothing was stored.</summary>
    Failed,

    /// <summary>The process ended before it did; nothing was stored.</summary>
    Interrupted,
}
