using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>A filter that is in force and can only be taken away, such as one that came with a link.</summary>
public sealed partial class FilterChip : ComponentBase
{
    /// <summary>What is filtered by: <c>Network: net-1</c>.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>Takes it away.</summary>
    [Parameter]
    public EventCallback OnRemove { get; set; }
}
