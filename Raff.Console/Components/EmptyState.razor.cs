using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>The placeholder of an empty list: an icon, one or two sentences, and the next step.</summary>
public sealed partial class EmptyState : ComponentBase
{
    /// <summary>The icon of what is missing, from <see cref="ConsoleIcons"/>.</summary>
    [Parameter]
    public string Icon { get; set; } = ConsoleIcons.Search;

    /// <summary>What is missing: <c>No volumes in staging</c>.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What it is for, or why there is none.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>The next steps, as buttons.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
