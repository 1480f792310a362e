using Raff.Console.Domain.Cost;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Sweeps.Costs;

/// <summary>How the cost of a scope went over the sweeps, and why it changed between two of them, as far as a viewer may see it.</summary>
public sealed record CostHistory
{
    /// <summary>Before anything is read.</summary>
    public static CostHistory Empty { get; } = new();

    /// <summary>The estimate at the last sweep of each day, the oldest first.</summary>
    public IReadOnlyList<CostPoint> Points { get; init; } = [];

    /// <summary>How many sweeps there are.</summary>
    public int Sweeps { get; init; }

    /// <summary>The earlier sweep that is compared; null where there are not two.</summary>
    public SweepMoment? From { get; init; }

    /// <summary>The later sweep; null where there are not two.</summary>
    public SweepMoment? To { get; init; }

    /// <summary>The estimate at the earlier sweep.</summary>
    public double Before { get; init; }

    /// <summary>The estimate at the later sweep.</summary>
    public double After { get; init; }

    /// <summary>The estimate of each project and kind at both sweeps; at the latest sweep alone where there are not two.</summary>
    public IReadOnlyList<CostPart> Parts { get; init; } = [];

    /// <summary>What changed, the largest difference first, at the prices of now.</summary>
    public IReadOnlyList<CostChange> Changes { get; init; } = [];

    /// <summary>Projects that the later sweep did not read, or not completely.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Why the history could not be read; null where all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>How much more it costs.</summary>
    public double Difference => After - Before;

    /// <summary>What the changes of resources do not explain: Raff changed its prices in between.</summary>
    public double Unexplained => Math.Abs(Difference - Changes.Sum(change => change.Difference)) is var rest and >= 0.01
        ? Math.CopySign(rest, Difference - Changes.Sum(change => change.Difference)) : 0;
}
