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

    /// <summary>A CSS width; null to share what is left.</summary>
    public string? Width { get; init; }

    /// <summary>Whether it stays on a narrow screen.</summary>
    public bool IsKept { get; init; }

    /// <summary>The classes of its cells and heading; null for none.</summary>
    public string? Class => (IsNumeric, IsKept) switch
    {
        (true, true) => "num",
        (true, false) => "num wide",
        (false, true) => null,
        (false, false) => "wide",
    };
}
