using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Shows the range of rows and turns pages. At either end a button keeps its place and focus but does nothing.</summary>
public sealed partial class Pager
{
    /// <summary>The range of rows, as text.</summary>
    [Parameter, EditorRequired]
    public required string Extent { get; set; }

    /// <summary>The page, from 1.</summary>
    [Parameter, EditorRequired]
    public int Page { get; set; }

    /// <summary>Rows on a page.</summary>
    [Parameter, EditorRequired]
    public int Size { get; set; }

    /// <summary>The sizes to choose from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Sizes { get; set; }

    /// <summary>Whether there is a next page.</summary>
    [Parameter, EditorRequired]
    public bool HasNext { get; set; }

    /// <summary>Another page was chosen.</summary>
    [Parameter]
    public EventCallback<int> OnPage { get; set; }

    /// <summary>Another page size was chosen.</summary>
    [Parameter]
    public EventCallback<int> OnSize { get; set; }

    private Task GoAsync(bool isPossible, int page) => isPossible ? OnPage.InvokeAsync(page) : Task.CompletedTask;

    private Task ResizeAsync(ChangeEventArgs change) =>
        int.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var size)
            && Sizes.Contains(size) ? OnSize.InvokeAsync(size) : Task.CompletedTask;
}
