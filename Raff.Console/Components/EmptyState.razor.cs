using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>What stands where nothing is: why, and what to do next.</summary>
public sealed partial class EmptyState : ComponentBase
{
    /// <summary>What is not there: <c>No volumes in staging</c>.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What it is for, or why there is none.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>The next steps, as buttons.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
