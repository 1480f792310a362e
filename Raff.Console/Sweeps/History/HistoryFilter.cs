using Raff.Console.RaffApi;

namespace Raff.Console.Sweeps.History;

/// <summary>Which of the changes between two sweeps are wanted.</summary>
public sealed record HistoryFilter
{
    /// <summary>The project in scope; null for all.</summary>
    public ProjectId? Scope { get; init; }

    /// <summary>What happened; none for anything.</summary>
    public IReadOnlyList<ChangeKind> Changes { get; init; } = [];

    /// <summary>The kinds, as route words; none for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The projects' ids; none for all.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>Text that a name, an id or a finding must contain.</summary>
    public string Search { get; init; } = "";

    /// <summary>How many rows to leave out before the first.</summary>
    public int Skip { get; init; }

    /// <summary>How many rows to read.</summary>
    public int Take { get; init; } = int.MaxValue;
}
