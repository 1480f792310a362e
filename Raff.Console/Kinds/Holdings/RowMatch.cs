using Raff.Console.Components;

namespace Raff.Console.Kinds.Holdings;

/// <summary>How a row matches a search.</summary>
/// <param name="Rank">How well; <see cref="SearchWords"/> has the numbers.</param>
/// <param name="IsByName">Whether its name has every word.</param>
/// <param name="IsInList">Whether the search of the kind's list finds it with the same words.</param>
public readonly record struct RowMatch(int Rank, bool IsByName, bool IsInList)
{
    /// <summary>It does not match.</summary>
    public static RowMatch None { get; } = new(SearchWords.None, false, false);

    /// <summary>Lower is better: first by rank, then names before other fields.</summary>
    public int Score => (Rank * 2) + (IsByName ? 0 : 1);
}
