namespace Raff.Console.Sweeps;

/// <summary>How many findings were open at a sweep.</summary>
/// <param name="At">When it began.</param>
/// <param name="Critical">Critical ones.</param>
/// <param name="High">High ones.</param>
/// <param name="Medium">Medium ones.</param>
/// <param name="Low">The rest.</param>
public sealed record AuditPoint(DateTimeOffset At, int Critical, int High, int Medium, int Low)
{
    /// <summary>All of them.</summary>
    public int Total => Critical + High + Medium + Low;
}
