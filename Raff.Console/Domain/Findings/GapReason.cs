namespace Raff.Console.Domain.Findings;

/// <summary>Why a rule could not be evaluated.</summary>
public enum GapReason
{
    /// <summary>The evidence has not been read.</summary>
    NotRead,

    /// <summary>The key may not read the evidence.</summary>
    Refused,

    /// <summary>The evidence did not arrive in time.</summary>
    TimedOut,

    /// <summary>The list changed while it was read, so a missing row proves nothing.</summary>
    Inconsistent,

    /// <summary>The API left out a field that the rule needs.</summary>
    FieldMissing,
}
