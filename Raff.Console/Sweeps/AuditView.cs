using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>What a viewer may see of the last sweeps of the account.</summary>
public sealed record AuditView
{
    /// <summary>Before the first sweep.</summary>
    public static AuditView Empty { get; } = new();

    /// <summary>The latest sweep of the account that ended; null before the first.</summary>
    public SweepRecord? Latest { get; init; }

    /// <summary>The open findings, accepted ones among them.</summary>
    public IReadOnlyList<AuditFinding> Findings { get; init; } = [];

    /// <summary>What each rule said about each project.</summary>
    public IReadOnlyList<SweepTally> Tallies { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<SweepGap> Gaps { get; init; } = [];

    /// <summary>When each project that the viewer reaches was last read; projects that no sweep read are missing.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Reads { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>The projects that the viewer reaches.</summary>
    public IReadOnlySet<string> Reach { get; init; } = new HashSet<string>();

    /// <summary>The open findings at the last sweeps, the oldest first.</summary>
    public IReadOnlyList<AuditPoint> Trend { get; init; } = [];

    /// <summary>Why the history could not be read, or why the result shown was not stored; null where all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether there is a sweep to show.</summary>
    public bool HasSweep => Latest is not null;

    /// <summary>The findings that count: those that no one accepted and that are not fixed since.</summary>
    public IEnumerable<AuditFinding> Open => Findings.Where(finding => finding.IsOpen);
}
