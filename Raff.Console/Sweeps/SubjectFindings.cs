namespace Raff.Console.Sweeps;

/// <summary>What the last sweep found about one subject, as a viewer may see it.</summary>
/// <param name="SweptAt">When the sweep began; null before the first.</param>
/// <param name="Findings">The findings, open ones first, the most urgent first.</param>
public sealed record SubjectFindings(DateTimeOffset? SweptAt, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>No sweep yet.</summary>
    public static SubjectFindings None { get; } = new(null, []);
}
