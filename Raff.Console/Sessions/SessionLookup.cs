namespace Raff.Console.Sessions;

/// <summary>The result of looking up a session. Closed: every case is nested here.</summary>
public abstract record SessionLookup
{
    private SessionLookup()
    {
    }

    /// <summary>It is live.</summary>
    /// <param name="Operator">Its operator.</param>
    /// <param name="IdentityReadAt">When the identity was last read from the API.</param>
    public sealed record Live(Operator Operator, DateTimeOffset IdentityReadAt) : SessionLookup;

    /// <summary>It has ended.</summary>
    public sealed record Over(SessionEnd End) : SessionLookup;

    /// <summary>It never existed, or its record was deleted.</summary>
    public sealed record Unknown : SessionLookup;
}
