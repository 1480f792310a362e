using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>A project's mark next to its name, and "protected" if it is.</summary>
public sealed partial class ProjectMark : ComponentBase
{
    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public ProjectLabel Project { get; set; } = null!;

    /// <summary>The link of the name; null for none.</summary>
    [Parameter]
    public string? Href { get; set; }
}
