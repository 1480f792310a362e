using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>What can be done with the selected rows; there only while some are.</summary>
public sealed partial class SelectionBar : ComponentBase
{
    /// <summary>How many rows are selected.</summary>
    [Parameter, EditorRequired]
    public int Count { get; set; }

    /// <summary>The actions.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Selects nothing.</summary>
    [Parameter]
    public EventCallback OnClear { get; set; }
}
