namespace Raff.Console.Sweeps;

/// <summary>Why a sweep runs.</summary>
public enum SweepOrigin
{
    /// <summary>Someone asked for it.</summary>
    Requested,

    /// <summary>Someone opened the audit of a small account for the first time.</summary>
    FirstVisit,

    /// <summary>The schedule asked for it.</summary>
    Scheduled,
}
