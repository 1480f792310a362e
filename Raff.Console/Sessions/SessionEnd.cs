namespace Raff.Console.Sessions;

/// <summary>Why a session ended.</summary>
public enum SessionEnd
{
    /// <summary>The operator signed out, in any tab.</summary>
    SignedOut,

    /// <summary>No input for <see cref="SessionLimits.IdleMinutes"/>.</summary>
    Idle,

    /// <summary><see cref="SessionLimits.AbsoluteHours"/> are over.</summary>
    Expired,

    /// <summary>The API no longer accepts the key.</summary>
    Revoked,

    /// <summary>The operator ended it from another session of the same key.</summary>
    EndedElsewhere,

    /// <summary>Someone signed in again in the same browser.</summary>
    Replaced,
}
