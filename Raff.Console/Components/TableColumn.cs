using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>One column of a <see cref="ResourceTable{TRow}"/>.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="Key">Its name for sorting.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Cell">What a cell shows.</param>
public sealed record TableColumn<TRow>(string Key, string Title, RenderFragment<TRow> Cell)
{
    /// <summary>Whether its heading sorts.</summary>
    public bool CanSort { get; init; }

    /// <summary>Right-aligned, with tabular figures.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>How many characters its widest usual value takes; null for a guess.</summary>
    public int? Ch { get; init; }

    /// <summary>Whether it gives its width to the others: the one column that is cut before another drops.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether a long value may be cut.</summary>
    public bool Shrinks { get; init; }

    /// <summary>Whether it stays however narrow the table is.</summary>
    public bool IsAlwaysShown { get; init; }

    /// <summary>Its place among the columns that give way, the lowest first; null to follow those that have one, the last column first.</summary>
    public int? Drop { get; init; }
}
