namespace Raff.Console.Sweeps.History;

/// <summary>What changed between two sweeps, as far as a viewer may see it: counts, and a page of the changes.</summary>
public sealed record HistoryView
{
    /// <summary>Before anything is read.</summary>
    public static HistoryView Empty { get; } = new();

    /// <summary>Every sweep that can be compared, the latest first.</summary>
    public IReadOnlyList<SweepMoment> Sweeps { get; init; } = [];

    /// <summary>The earlier sweep; null where there are not two.</summary>
    public SweepMoment? From { get; init; }

    /// <summary>The later sweep; null where there are not two.</summary>
    public SweepMoment? To { get; init; }

    /// <summary>Changes by what happened, of those that match everything else in the filter.</summary>
    public IReadOnlyDictionary<ChangeKind, int> Counts { get; init; } = new Dictionary<ChangeKind, int>();

    /// <summary>Changes by kind, whatever the filter says.</summary>
    public IReadOnlyDictionary<string, int> Kinds { get; init; } = new Dictionary<string, int>();

    /// <summary>Changes by project's id, whatever the filter says; empty for the account.</summary>
    public IReadOnlyDictionary<string, int> Projects { get; init; } = new Dictionary<string, int>();

    /// <summary>How many changes match.</summary>
    public int Total { get; init; }

    /// <summary>The page of those, the latest first.</summary>
    public IReadOnlyList<HistoryChange> Rows { get; init; } = [];

    /// <summary>Projects that the later sweep did not read, or not completely: what happened there since is unknown.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Why the history could not be read; null where all is well.</summary>
    public string? Problem { get; init; }
}
