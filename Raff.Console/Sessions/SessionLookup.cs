namespace Raff.Console.Sessions;

/// <summary>What the store knows of a session. Closed: every case is nested here.</summary>
public abstract record SessionLookup
{
    private SessionLookup()
    {
    }

    /// <summary>It lives.</summary>
    /// <param name="Operator">Who acts in it.</param>
    /// <param name="IdentityReadAt">When the identity was last read from the API.</param>
    public sealed record Live(Operator Operator, DateTimeOffset IdentityReadAt) : SessionLookup;

    /// <summary>It lived and has ended.</summary>
    public sealed record Over(SessionEnd End) : SessionLookup;

    /// <summary>There never was one, or its record is gone.</summary>
    public sealed record Unknown : SessionLookup;
}
