using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>An active filter that can only be removed, such as one that came with a link.</summary>
public sealed partial class FilterChip : ComponentBase
{
    /// <summary>What is filtered by: <c>Network: net-1</c>.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>Removes it.</summary>
    [Parameter]
    public EventCallback OnRemove { get; set; }
}
