namespace Raff.Console.Domain.Findings;

/// <summary>How much is known of one kind of evidence.</summary>
public enum CoverageState
{
    /// <summary>It has not been read yet, or reading failed in a way that has no other word here.</summary>
    NotRead,

    /// <summary>It was read whole.</summary>
    Read,

    /// <summary>The key may not read it (401 or 403).</summary>
    Refused,

    /// <summary>No answer in the allowed time.</summary>
    TimedOut,

    /// <summary>It changed while it was read: the rows are right, but some may be missing.</summary>
    Inconsistent,
}
