namespace Raff.Console.Storage.History;

/// <summary>When a project was last read by a sweep, and what could not be read in it: the coverage of every score.</summary>
public sealed class ProjectReadRecord
{
    /// <summary>The account.</summary>
    public required int FleetId { get; init; }

    /// <summary>The project; empty for the account's own lists.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Its name when it was last read; empty where that is unknown, and for the account.</summary>
    public string Name { get; set; } = "";

    /// <summary>The sweep.</summary>
    public required long SweepId { get; set; }

    /// <summary>When that sweep began.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>Whether the last sweep of a key that reaches it found it; a project that is gone keeps its history.</summary>
    public required bool IsThere { get; set; }

    /// <summary>What could not be read, as JSON: kind and reason; empty for nothing.</summary>
    public required string Gaps { get; set; }
}
