using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Commands for the selected rows, shown only while some are.</summary>
public sealed partial class SelectionBar : ComponentBase
{
    /// <summary>How many rows are selected.</summary>
    [Parameter, EditorRequired]
    public int Count { get; set; }

    /// <summary>The actions.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Clears the selection.</summary>
    [Parameter]
    public EventCallback OnClear { get; set; }
}
