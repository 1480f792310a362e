using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Chooses which columns a table shows; their order stays the definition's.</summary>
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
}
