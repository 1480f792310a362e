using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Chooses which columns a table shows, and how tall its rows are; the order of the columns stays the definition's.</summary>
public sealed partial class ColumnChooser
{
    private readonly string id = $"c{Guid.NewGuid():N}";
    private bool isOpen;

    /// <summary>The columns that may be hidden.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ColumnChoice> Columns { get; set; }

    /// <summary>A column was shown or hidden.</summary>
    [Parameter]
    public EventCallback<ColumnChoice> OnChosen { get; set; }

    /// <summary>How tall the rows are.</summary>
    [Parameter]
    public TableDensity Density { get; set; }

    /// <summary>Other rows were chosen.</summary>
    [Parameter]
    public EventCallback<TableDensity> OnDensity { get; set; }
}
